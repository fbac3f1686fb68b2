using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Charts;

public sealed class CellCurvesTests
{
    private readonly SampleSweep _sweep = Some.FinishedSweep();

    private LineChartData Build(CurveMetric metric, params int[] cells)
    {
        var curves = _sweep.Trials.ToDictionary(trial => trial.Row.Trial, trial => (IReadOnlyList<EpochMetrics>)trial.Epochs);
        return CellCurves.Build(_sweep.Detail, [.. _sweep.Trials.Select(trial => trial.Row)], cells, metric, curves);
    }

    private void SetLosses(int trial, params double[] losses)
    {
        var template = _sweep.Trials[trial].Epochs[0];
        _sweep.Trials[trial].Epochs.Clear();
        _sweep.Trials[trial].Epochs.AddRange(losses.Select((loss, index) => template with { Epoch = index + 1, TrainLoss = loss }));
    }

    [Fact]
    public void Build_AtEachEpoch_HasMeanAndSampleDeviationOverSeeds()
    {
        SetLosses(0, 1.0, 0.5);
        SetLosses(1, 2.0, 0.7);

        var line = Assert.Single(Build(CurveMetric.TrainLoss, 0).Series);

        Assert.Equal([1.5, 0.6], line.Values, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([Math.Sqrt(0.5), Math.Sqrt(0.02)], line.Deviations!, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Build_WhereOneSeedIsAhead_SaysHowManySeedsAnEpochHas()
    {
        SetLosses(0, 1.0, 0.5, 0.4);
        SetLosses(1, 2.0);

        var line = Assert.Single(Build(CurveMetric.TrainLoss, 0).Series);

        Assert.Equal([2, 1, 1], line.Seeds!);
        Assert.Equal([1.5, 0.5, 0.4], line.Values);
    }

    [Fact]
    public void Build_LeavesOutWhatIsNotANumber()
    {
        SetLosses(0, 1.0, double.NaN);
        SetLosses(1, 2.0, double.PositiveInfinity);

        Assert.Equal([1], Assert.Single(Build(CurveMetric.TrainLoss, 0).Series).Epochs);
    }

    [Fact]
    public void Build_WithACellLeftOut_KeepsTheColourOfTheOthers()
    {
        var together = Build(CurveMetric.TrainLoss, 0, 1).Series[1];
        var alone = Assert.Single(Build(CurveMetric.TrainLoss, 1).Series);

        Assert.Equal((together.Color, together.Line), (alone.Color, alone.Line));
    }
}
