using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>How fast the deploy form of a cell answers: the median over the seeds that measured it.</summary>
/// <param name="OneImageMilliseconds">Median time of a batch of one image, in milliseconds.</param>
/// <param name="ImagesPerSecond">Images a second in the largest batches measured.</param>
/// <param name="LargestBatch">Images of those batches.</param>
/// <param name="WasShared">Whether something else used the device in any of the measurements, which makes them worse.</param>
public sealed record CellLatency(double OneImageMilliseconds, double ImagesPerSecond, int LargestBatch, bool WasShared)
{
    /// <summary>The median over results; null when none measured it.</summary>
    internal static CellLatency? Of(IEnumerable<TrialResult> results)
    {
        var reports = results.SelectMany(result => result.Latency ?? []).ToLookup(report => report.Batch);
        if (reports.Count == 0) return null;
        var largest = reports.Max(batch => batch.Key);
        return new CellLatency(
            Median(reports[reports.Min(batch => batch.Key)].Select(report => report.MedianMilliseconds / report.Batch)),
            Median(reports[largest].Select(report => report.ImagesPerSecond)),
            largest,
            reports.Any(batch => batch.Any(report => report.WasShared == true)));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
