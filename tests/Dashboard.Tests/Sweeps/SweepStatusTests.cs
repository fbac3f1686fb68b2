using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Sweeps;

public sealed class SweepStatusTests
{
    [Theory]
    [InlineData("waiting", false, TrialState.Queued, TrialState.Succeeded)]
    [InlineData("running", false, TrialState.Leased, TrialState.Queued)]
    [InlineData("running", false, TrialState.Running, TrialState.Failed)]
    [InlineData("finished", false, TrialState.Succeeded, TrialState.Succeeded)]
    [InlineData("finished with failures", false, TrialState.Succeeded, TrialState.Failed)]
    [InlineData("stopping", true, TrialState.Running, TrialState.Cancelled)]
    [InlineData("cancelled", true, TrialState.Succeeded, TrialState.Cancelled)]
    public void Status_FollowsFromTheTrials(string word, bool isCancelled, TrialState one, TrialState other)
    {
        var sweep = new SampleSweep { CancelledAt = isCancelled ? SampleSweep.Now : null }.WithCell("none", null, 0.9, one, other);

        Assert.Equal(word, SweepStatus.Of(sweep.Summary).Word);
    }

    [Theory]
    [InlineData("paused", TrialState.Queued, TrialState.Succeeded)]
    [InlineData("pausing", TrialState.Running, TrialState.Queued)]
    [InlineData("finished", TrialState.Succeeded, TrialState.Succeeded)]
    public void Status_OfAPausedSweep_SaysWhetherTrialsStillRun(string word, TrialState one, TrialState other)
    {
        var sweep = new SampleSweep().WithCell("none", null, 0.9, one, other);

        Assert.Equal(word, SweepStatus.Of(sweep.Summary with { PausedAt = SampleSweep.Now }).Word);
    }
}
