using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Statistics;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>Learning curves of cells: for each epoch the mean and deviation over the seeds that reached it.</summary>
public static class CellCurves
{
    /// <summary>The chart of the chosen cells.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">Its trials.</param>
    /// <param name="cells">Indices of the cells to show.</param>
    /// <param name="metric">What to show.</param>
    /// <param name="curves">The epochs of each trial of those cells; trials without one may be absent.</param>
    public static LineChartData Build(
        SweepDetail sweep, IReadOnlyList<TrialRow> trials, IReadOnlyCollection<int> cells, CurveMetric metric,
        IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>> curves)
    {
        var labels = CellLabels.Of(sweep.Cells);
        var series = sweep.Cells
            .Where(cell => cells.Contains(cell.Index))
            .Select(cell => Series(cell.Index, labels.Short(cell), trials.Where(trial => trial.Cell == cell.Index), metric, curves));
        return new LineChartData($"{metric.Label} by epoch, mean over seeds", metric.Label, metric.IsShare, [.. series]);
    }

    private static LineSeries Series(
        int cell, string name, IEnumerable<TrialRow> trials, CurveMetric metric, IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>> curves)
    {
        var epochs = trials
            .SelectMany(trial => curves.GetValueOrDefault(trial.Trial, []))
            .Select(epoch => (epoch.Epoch, Value: metric.Read(epoch)))
            .Where(point => point.Value is { } value && double.IsFinite(value))
            .GroupBy(point => point.Epoch, point => point.Value!.Value)
            .OrderBy(group => group.Key)
            .Select(group => (Epoch: group.Key, Over: ReplicateSummary.Of([.. group])))
            .ToList();
        var style = SeriesStyle.OfCell(cell);
        return new LineSeries
        {
            Name = name,
            Color = style.Color,
            Line = style.Line,
            Epochs = [.. epochs.Select(epoch => epoch.Epoch)],
            Values = [.. epochs.Select(epoch => epoch.Over.Mean)],
            Deviations = [.. epochs.Select(epoch => epoch.Over.StandardDeviation ?? 0)],
            Seeds = [.. epochs.Select(epoch => epoch.Over.N)],
        };
    }
}
