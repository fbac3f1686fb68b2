namespace Orchestrator.Results;

/// <summary>A cell minus its baseline, seed by seed.</summary>
/// <param name="Mean">Mean difference in the metric's own unit.</param>
/// <param name="Confidence">Its 95 % confidence interval by Student's t; null below two pairs.</param>
/// <param name="Pairs">Seeds that both cells have a result for.</param>
public sealed record PairedDifference(double Mean, Interval? Confidence, int Pairs)
{
    /// <summary>The difference over the seeds that both have, or null when there is none.</summary>
    public static PairedDifference? Of(IReadOnlyDictionary<long, double> cell, IReadOnlyDictionary<long, double> baseline)
    {
        var differences = cell.Where(pair => baseline.ContainsKey(pair.Key)).Select(pair => pair.Value - baseline[pair.Key]).ToList();
        if (differences.Count == 0) return null;
        var summary = ReplicateSummary.Of(differences);
        return new PairedDifference(summary.Mean, summary.Confidence, summary.N);
    }
}
