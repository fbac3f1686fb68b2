using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Charts;

public sealed class CellCurvesTests
{
    private readonly SampleSweep _sweep = Some.FinishedSweep();

    private LineSeries Build(CurveMetric metric, int cell) => CellCurves.Line(
        new CurveCell("a cell", SeriesStyle.OfCell(cell), []),
        metric,
        _sweep.Trials.Where(trial => trial.Row.Cell == cell).Select(trial => trial.Epochs));

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

        var line = Build(CurveMetric.TrainLoss, 0);

        Assert.Equal([1.5, 0.6], line.Values, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([Math.Sqrt(0.5), Math.Sqrt(0.02)], line.Deviations!, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Build_WhereOneSeedIsAhead_SaysHowManySeedsAnEpochHas()
    {
        SetLosses(0, 1.0, 0.5, 0.4);
        SetLosses(1, 2.0);

        var line = Build(CurveMetric.TrainLoss, 0);

        Assert.Equal([2, 1, 1], line.Seeds!);
        Assert.Equal([1.5, 0.5, 0.4], line.Values);
    }

    [Fact]
    public void Build_LeavesOutWhatIsNotANumber()
    {
        SetLosses(0, 1.0, double.NaN);
        SetLosses(1, 2.0, double.PositiveInfinity);

        Assert.Equal([1], Build(CurveMetric.TrainLoss, 0).Epochs);
    }

    [Fact]
    public void Build_OverTime_HasTheMeanOfTheSecondsTrainedUntilThen()
    {
        SetLosses(0, 1.0, 0.5);
        SetLosses(1, 2.0, 0.7);
        _sweep.Trials[1].Epochs[0] = _sweep.Trials[1].Epochs[0] with { Seconds = 20 };

        // 14 s an epoch, but 20 s for the second seed's first.
        Assert.Equal([17, 31], Build(CurveMetric.TrainLoss, 0).Seconds);
    }
}
