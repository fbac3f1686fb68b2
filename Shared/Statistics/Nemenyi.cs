namespace Orchestrator.Statistics;

/// <summary>
/// Nemenyi's comparison of all treatments by their average ranks, as in Demšar 2006 (Journal of Machine Learning Research 7).
/// </summary>
public static class Nemenyi
{
    /// <summary>Average ranks that differ by less are not shown to differ.</summary>
    /// <param name="treatments">Treatments compared.</param>
    /// <param name="blocks">Blocks that each ranked all treatments.</param>
    /// <param name="level">The chance of any false finding. Default 0.05.</param>
    public static double CriticalDifference(int treatments, int blocks, double level = 1 - Interval.Level) =>
        StudentizedRange.UpperQuantile(level, treatments) * Unit(treatments, blocks);

    /// <summary>The p-value of a difference of two average ranks, corrected for all pairs.</summary>
    public static double P(double rankDifference, int treatments, int blocks) =>
        StudentizedRange.UpperTail(Math.Abs(rankDifference) / Unit(treatments, blocks), treatments);

    // q is in standard deviations of one average rank; the usual formula has √(k(k+1)/6N) because it divides q by √2.
    private static double Unit(int treatments, int blocks) => Math.Sqrt(treatments * (treatments + 1.0) / (12.0 * blocks));
}
