using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Results;

namespace Orchestrator.Dashboard.Tests.Charts;

public sealed class ParallelDataTests
{
    private static ParallelData Of(SampleSweep sweep)
    {
        var rows = sweep.Trials.Select(trial => trial.Row).ToList();
        return ParallelData.Of(new SweepSnapshot(sweep.Detail, rows, Leaderboard.Build(sweep.Detail, rows), null));
    }

    [Fact]
    public void Of_ASweep_HasTheFactorsThatDifferAndTheObjectiveLast()
    {
        var axes = Of(Some.FinishedSweep()).Axes;

        Assert.Equal(["module", "placement", "parameters", "MACs", "training, s", "test loss", "Test top-1"], axes.Select(axis => axis.Name));
        Assert.Equal(["none", "standard"], axes[1].Levels!);
    }

    [Fact]
    public void Of_ARunningSweep_HasEveryFinishedTrialAndNoOther()
    {
        var sweep = Some.RunningSweep();

        Assert.Equal(sweep.Trials.Where(trial => trial.Row.Result is not null).Select(trial => trial.Row.Trial.ToString()), Of(sweep).Lines.Select(line => line.Trial));
    }

    [Fact]
    public void Of_ATrial_StandsAtTheIndexOfItsLevelsAndItsResults()
    {
        var line = Of(Some.FinishedSweep()).Lines[^1];

        Assert.Equal([1, 1], line.Values.Take(2));
        Assert.Equal(Some.FinishedSweep().Trials[^1].Row.Result!.TestTop1, line.Values[^1]);
    }
}
