namespace Orchestrator.Statistics;

/// <summary>The mean of several means, each with equal weight, whose replicates are independent.</summary>
public static class StratifiedMean
{
    /// <summary>
    /// Its 95 % interval, from the spread within each; null unless each has at least two values, and where nothing varies.
    /// </summary>
    public static Interval? ConfidenceOf(IReadOnlyList<ReplicateSummary> strata)
    {
        if (strata.Count == 0 || strata.Any(each => each.StandardDeviation is null)) return null;
        var variances = strata.Select(each => (each.StandardDeviation!.Value * each.StandardDeviation.Value / each.N, each.N - 1.0))
            .ToList();
        var sum = variances.Sum(each => each.Item1);
        return sum > 0
            ? Interval.Around(strata.Average(each => each.Mean), Math.Sqrt(sum) / strata.Count, TTest.Satterthwaite(variances))
            : null;
    }
}
