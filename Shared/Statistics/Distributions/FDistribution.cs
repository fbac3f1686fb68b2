using MathNet.Numerics;

namespace Orchestrator.Statistics;

/// <summary>Fisher's F distribution.</summary>
internal static class FDistribution
{
    /// <summary>The probability of a value above <paramref name="f"/>, accurate also where it is tiny (1 − CDF is not).</summary>
    public static double UpperTail(double f, double numerator, double denominator) =>
        SpecialFunctions.BetaRegularized(denominator / 2, numerator / 2, denominator / (denominator + numerator * f));
}
