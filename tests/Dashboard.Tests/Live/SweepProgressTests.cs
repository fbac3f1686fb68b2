using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Live;

public sealed class SweepProgressTests
{
    private static TimeSpan? Estimate(SampleSweep sweep) => SweepProgress.EstimateRemaining([.. sweep.Trials.Select(trial => trial.Row)], SampleSweep.Now);

    [Fact]
    public void Estimate_WhileNothingTrains_IsUnknown() => Assert.Null(Estimate(Some.WaitingSweep()));

    [Fact]
    public void Estimate_OfAFinishedSweep_IsUnknown() => Assert.Null(Estimate(Some.FinishedSweep()));

    [Fact]
    public void Estimate_WithAFinishedSeedOfTheCell_TakesItsTime()
    {
        // A finished seed took 168 s. One trial is at (5 + 40/157)/12 = 0.4379 and one waits: (0.5621 + 1) · mean(168, 540/0.4379).
        var sweep = new SampleSweep().WithCell("none", null, 0.91, TrialState.Succeeded, TrialState.Running, TrialState.Queued);

        Assert.Equal(1.5621 * (168 + 540 / 0.4379) / 2, Estimate(sweep)!.Value.TotalSeconds, 1.0);
    }

    [Fact]
    public void Estimate_IsSharedAmongTheTrialsThatTrain()
    {
        var one = new SampleSweep().WithCell("none", null, 0.91, TrialState.Succeeded, TrialState.Leased);
        var two = new SampleSweep().WithCell("none", null, 0.91, TrialState.Succeeded, TrialState.Leased, TrialState.Leased);

        Assert.Equal(Estimate(one), Estimate(two));
    }

    [Fact]
    public void Estimate_BeforeAnythingIsKnown_IsUnknown()
    {
        var sweep = new SampleSweep().WithCell("none", null, 0.91, TrialState.Leased, TrialState.Queued);

        Assert.Null(Estimate(sweep));
    }
}
