using MathNet.Numerics;

namespace Orchestrator.Statistics;

/// <summary>How large a difference is, measured in standard deviations.</summary>
public static class EffectSize
{
    /// <summary>
    /// Cohen's d_z of paired differences: their mean over their standard deviation. Null below two, and where they are all the same.
    /// </summary>
    public static double? CohensDz(IReadOnlyList<double> differences)
    {
        if (differences.Count < 2) return null;
        var moments = Moments.Of(differences);
        return moments.SumOfSquares > 0 ? moments.Mean / moments.StandardDeviation : null;
    }

    /// <summary>
    /// Hedges' g of independent samples: the difference of the means over the pooled standard deviation, times the exact factor that makes
    /// it unbiased (Hedges 1981, Journal of Educational Statistics 6). Null when a sample has fewer than two values, and where neither
    /// varies.
    /// </summary>
    public static double? HedgesG(IReadOnlyList<double> sample, IReadOnlyList<double> other)
    {
        if (sample.Count < 2 || other.Count < 2) return null;
        var (left, right) = (Moments.Of(sample), Moments.Of(other));
        double freedom = sample.Count + other.Count - 2;
        var pooled = Math.Sqrt((left.SumOfSquares + right.SumOfSquares) / freedom);
        return pooled > 0 ? Unbiasing(freedom) * (left.Mean - right.Mean) / pooled : null;
    }

    private static double Unbiasing(double freedom) =>
        Math.Exp(SpecialFunctions.GammaLn(freedom / 2) - SpecialFunctions.GammaLn((freedom - 1) / 2)) / Math.Sqrt(freedom / 2);
}
