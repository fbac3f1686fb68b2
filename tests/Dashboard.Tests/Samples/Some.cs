using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>Sweeps in the states that pages are tested in.</summary>
internal static class Some
{
    /// <summary>A sweep of five cells and three seeds with at least one trial in every state but cancelled.</summary>
    public static SampleSweep RunningSweep() => new SampleSweep()
        .WithCell("none", null, 0.912, TrialState.Succeeded, TrialState.Succeeded, TrialState.Succeeded)
        .WithCell("se", "standard", 0.921, TrialState.Succeeded, TrialState.Succeeded, TrialState.Succeeded)
        .WithCell("se", "post", 0.917, TrialState.Succeeded, TrialState.Succeeded, TrialState.Running)
        .WithCell("nam", "standard", 0.914, TrialState.Succeeded, TrialState.Running, TrialState.Queued)
        .WithCell("nam", "post", 0.918, TrialState.Leased, TrialState.Failed, TrialState.Queued);

    /// <summary>A sweep whose trials all succeeded.</summary>
    public static SampleSweep FinishedSweep() => new SampleSweep { Id = "done-00000001", Name = "done", Description = "" }
        .WithCell("none", null, 0.91, TrialState.Succeeded, TrialState.Succeeded)
        .WithCell("se", "standard", 0.92, TrialState.Succeeded, TrialState.Succeeded);

    /// <summary>A sweep that no worker has taken a trial of.</summary>
    public static SampleSweep WaitingSweep() => new SampleSweep { Id = "later-00000002", Name = "later" }
        .WithCell("none", null, 0.91, TrialState.Queued, TrialState.Queued)
        .WithCell("se", "standard", 0.92, TrialState.Queued, TrialState.Queued);

    /// <summary>A finished grid of modules at placements on four backbones.</summary>
    public static SampleSweep Grid(int seeds = 3) => SampleSweep.Of(AGrid.Plan(seeds), trial => AGrid.Result(trial.Config));

    /// <summary>A finished sweep of this many cells, the later the better.</summary>
    public static SampleSweep LargeSweep(int cells) => Enumerable.Range(0, cells).Aggregate(
        new SampleSweep { Id = "large-00000003", Name = "large" },
        (sweep, cell) => sweep.WithCell("se", $"place{cell}", 0.5 + (0.001 * cell), TrialState.Succeeded, TrialState.Succeeded));

    /// <summary>The first trial of a sweep in this state.</summary>
    public static SampleTrial TrialOf(SampleSweep sweep, TrialState state) => sweep.Trials.First(trial => trial.Row.State == state);
}
