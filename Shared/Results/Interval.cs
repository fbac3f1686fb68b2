using MathNet.Numerics.Distributions;

namespace Orchestrator.Results;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The confidence level of every interval we print.</summary>
    public const double Level = 0.95;

    /// <summary>Whether zero lies outside.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>The interval of a mean of <paramref name="n"/> normal values by Student's t with n − 1 degrees of freedom.</summary>
    public static Interval OfMean(double mean, double standardDeviation, int n)
    {
        var half = StudentT.InvCDF(0, 1, n - 1, (1 + Level) / 2) * standardDeviation / Math.Sqrt(n);
        return new Interval(mean - half, mean + half);
    }
}
