using Orchestrator.Statistics;

namespace Orchestrator.Results;

/// <summary>Compares the metric of two cells, seed by seed where they have seeds in common.</summary>
public static class SeedComparison
{
    /// <summary>
    /// Paired over the common seeds if these are at least two, or all that one of the cells has; otherwise unpaired over all seeds.
    /// Null while one of them has no result.
    /// </summary>
    public static Comparison? Of(IReadOnlyDictionary<long, double> cell, IReadOnlyDictionary<long, double> baseline)
    {
        if (cell.Count == 0 || baseline.Count == 0) return null;
        var common = cell.Keys.Where(baseline.ContainsKey).ToList();
        return common.Count >= 2 || common.Count == Math.Min(cell.Count, baseline.Count)
            ? Comparison.Paired([.. common.Select(seed => cell[seed])], [.. common.Select(seed => baseline[seed])])
            : Comparison.Unpaired([.. cell.Values], [.. baseline.Values]);
    }
}
