using MathNet.Numerics.Distributions;

namespace Orchestrator.Statistics;

/// <summary>
/// Wilcoxon's signed-rank test of paired differences; two-sided. Differences of zero are left out (Wilcoxon's own rule), equal absolute
/// differences share the mean of their ranks. Up to <see cref="LargestExact"/> differences the p-value is exact, given those ranks;
/// beyond, from the normal approximation with the correction for ties and none for continuity.
/// </summary>
/// <param name="Statistic">The smaller of the rank sums of positive and of negative differences.</param>
/// <param name="N">Differences that are not zero.</param>
/// <param name="P">The two-sided p-value.</param>
public sealed record WilcoxonTest(double Statistic, int N, double P)
{
    /// <summary>Up to so many differences every assignment of signs is counted. The same limit as scipy's.</summary>
    public const int LargestExact = 50;

    /// <summary>Whether the p-value is exact.</summary>
    public bool IsExact => N <= LargestExact;

    /// <summary>Tests differences against symmetry about zero. Null when none differs from zero.</summary>
    public static WilcoxonTest? Of(IReadOnlyList<double> differences)
    {
        var nonzero = differences.Where(difference => difference != 0).ToList();
        if (nonzero.Count == 0) return null;
        var ranks = Ranks.Of([.. nonzero.Select(Math.Abs)]);
        var positive = ranks.Where((_, index) => nonzero[index] > 0).Sum();
        var smaller = Math.Min(positive, ranks.Sum() - positive);
        return new WilcoxonTest(
            smaller, nonzero.Count, nonzero.Count <= LargestExact ? Exact(ranks, smaller) : Approximate(ranks, smaller));
    }

    // The distribution of the rank sum over all 2ⁿ signs, in half ranks, which are whole numbers even where ranks are shared.
    // Counts stay below 2⁵³ and are exact.
    private static double Exact(double[] ranks, double smaller)
    {
        var halves = ranks.Select(rank => (int)(2 * rank)).ToArray();
        var ways = new double[halves.Sum() + 1];
        ways[0] = 1;
        var reached = 0;
        foreach (var half in halves)
        {
            reached += half;
            for (var sum = reached; sum >= half; sum--) ways[sum] += ways[sum - half];
        }

        var tail = ways.Take((int)(2 * smaller) + 1).Sum();
        return Math.Min(1, 2 * tail / Math.Pow(2, ranks.Length));
    }

    private static double Approximate(double[] ranks, double smaller)
    {
        double n = ranks.Length;
        var mean = n * (n + 1) / 4;
        var variance = (n * (n + 1) * (2 * n + 1) - Ranks.TieTerm(ranks) / 2) / 24;
        return 2 * Normal.CDF(0, 1, (smaller - mean) / Math.Sqrt(variance));
    }
}
