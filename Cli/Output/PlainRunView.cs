using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Output;

/// <summary>A line for each trial that starts or ends: for files, pipes and CI.</summary>
internal sealed class PlainRunView(TextWriter output) : IRunView
{
    private readonly Dictionary<TrialId, TrialState> _seen = [];

    /// <inheritdoc/>
    public async Task ShowAsync(IReadOnlyList<PlannedCell> cells, IAsyncEnumerable<RunSnapshot> snapshots)
    {
        await foreach (var snapshot in snapshots)
        {
            foreach (var trial in snapshot.Trials.Where(HasChanged)) Print(cells, snapshot, trial);
        }
    }

    private bool HasChanged(TrialRow trial)
    {
        // A trial that waits has nothing to say, and neither has one that ended before this run began.
        var isFirstLook = !_seen.TryGetValue(trial.Trial, out var before);
        if (isFirstLook) before = TrialTransitions.IsFinal(trial.State) ? trial.State : TrialState.Queued;
        _seen[trial.Trial] = trial.State;
        return before != trial.State && trial.State is not (TrialState.Queued or TrialState.Leased);
    }

    private void Print(IReadOnlyList<PlannedCell> cells, RunSnapshot snapshot, TrialRow trial)
    {
        var name = $"{trial.Trial.Short} {CellFactors.NameOf(cells[trial.Cell])} seed {trial.Seed}";
        var rest = snapshot.Remaining is { } remaining ? $", about {Figures.Duration(remaining)} left" : "";
        var line = trial.State switch
        {
            TrialState.Running => $"started    {name}",
            TrialState.Succeeded => $"finished   {name}: top-1 {Figures.Metric(trial.Result!.TestTop1, "test_top1")} % in {Figures.Duration(TimeSpan.FromSeconds(trial.Result.TrainSeconds))}",
            TrialState.Failed => $"failed     {name}: {trial.FailureMessage}",
            _ => $"cancelled  {name}",
        };
        output.WriteLine(trial.State == TrialState.Running ? line : $"{line}  [{snapshot.Ended}/{snapshot.Trials.Count}{rest}]");
    }
}
