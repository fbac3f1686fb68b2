using MathNet.Numerics;

namespace Orchestrator.Statistics;

/// <summary>Friedman's test whether treatments rank alike over blocks, with the correction for ties.</summary>
/// <param name="ChiSquare">The statistic, χ² with one degree of freedom less than treatments.</param>
/// <param name="TieCorrection">What the uncorrected statistic was divided by; 1 without ties.</param>
/// <param name="P">The p-value of χ².</param>
/// <param name="F">Iman and Davenport's statistic, which is less conservative; null when every block ranks alike.</param>
/// <param name="FP">The p-value of F; null with it.</param>
public sealed record FriedmanTest(double ChiSquare, double TieCorrection, double P, double? F, double? FP)
{
    /// <summary>Fewer treatments have no Friedman test; compare two with Wilcoxon's.</summary>
    public const int FewestTreatments = 3;

    /// <summary>
    /// Tests the ranks of each block. Null below <see cref="FewestTreatments"/> treatments, below two blocks, and where every treatment is
    /// tied in every block.
    /// </summary>
    /// <param name="ranks">For each block the rank of each treatment, ties sharing their mean rank.</param>
    public static FriedmanTest? Of(IReadOnlyList<double[]> ranks)
    {
        if (ranks.Count < 2 || ranks[0].Length < FewestTreatments) return null;
        double blocks = ranks.Count, treatments = ranks[0].Length;
        var correction = 1 - ranks.Sum(Ranks.TieTerm) / (blocks * treatments * (treatments * treatments - 1));
        // Rounding leaves about 1e-16 where all is tied; a single untied block of a thousand leaves more than 1e-6.
        if (correction < 1e-12) return null;
        var middle = (treatments + 1) / 2;
        var spread = Enumerable.Range(0, ranks[0].Length).Sum(index => Square(ranks.Sum(block => block[index] - middle)));
        var chi = 12 * spread / (blocks * treatments * (treatments + 1)) / correction;
        var p = SpecialFunctions.GammaUpperRegularized((treatments - 1) / 2, chi / 2);
        var rest = blocks * (treatments - 1) - chi;
        if (rest <= 1e-9 * blocks) return new FriedmanTest(chi, correction, p, null, null);
        var f = (blocks - 1) * chi / rest;
        return new FriedmanTest(chi, correction, p, f, FDistribution.UpperTail(f, treatments - 1, (treatments - 1) * (blocks - 1)));
    }

    private static double Square(double value) => value * value;
}
