using System.Runtime.CompilerServices;
using Orchestrator.Statistics;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>Learning curves of cells: for each epoch the mean and deviation over the seeds that reached it.</summary>
public static class CellCurves
{
    /// <summary>The chart of some cells; the curves of each are read when its line is asked for.</summary>
    public static StreamedLineChart Stream(IReadOnlyList<CurveCell> cells, CurveMetric metric, ITrialReader trials, CancellationToken stop) =>
        new($"{metric.Label}, mean over seeds", metric.Label, metric.IsShare, LinesAsync(cells, metric, trials, stop));

    /// <summary>The line of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="metric">What to show.</param>
    /// <param name="curves">The epochs of each of its trials, in order.</param>
    public static LineSeries Line(CurveCell cell, CurveMetric metric, IEnumerable<IReadOnlyList<EpochMetrics>> curves)
    {
        var epochs = curves
            .SelectMany(TrainingClock.Run)
            .Select(point => (point.Epoch.Epoch, point.Seconds, Value: metric.Read(point.Epoch)))
            .Where(point => point.Value is { } value && double.IsFinite(value))
            .GroupBy(point => point.Epoch)
            .OrderBy(group => group.Key)
            .Select(group => (
                Epoch: group.Key,
                Seconds: group.Average(point => point.Seconds),
                Over: ReplicateSummary.Of([.. group.Select(point => point.Value!.Value)])))
            .ToList();
        return new LineSeries
        {
            Name = cell.Name,
            Color = cell.Style.Color,
            Line = cell.Style.Line,
            Epochs = [.. epochs.Select(epoch => epoch.Epoch)],
            Seconds = [.. epochs.Select(epoch => epoch.Seconds)],
            Values = [.. epochs.Select(epoch => epoch.Over.Mean)],
            Deviations = [.. epochs.Select(epoch => epoch.Over.StandardDeviation ?? 0)],
            Seeds = [.. epochs.Select(epoch => epoch.Over.N)],
        };
    }

    private static async IAsyncEnumerable<LineSeries> LinesAsync(
        IReadOnlyList<CurveCell> cells, CurveMetric metric, ITrialReader trials, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var cell in cells) yield return Line(cell, metric, (await trials.ReadCurvesAsync(cell.Trials, stop)).Values);
    }
}
