namespace Orchestrator.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The confidence level of every interval we print.</summary>
    public const double Level = 0.95;

    /// <summary>Whether zero lies outside.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>Half of its width: what stands after ±.</summary>
    public double Half => (High - Low) / 2;

    /// <summary>The interval of a mean of <paramref name="n"/> normal values by Student's t with n − 1 degrees of freedom.</summary>
    public static Interval OfMean(double mean, double standardDeviation, int n) => Around(mean, standardDeviation / Math.Sqrt(n), n - 1);

    /// <summary>The interval around an estimate with a standard error, by Student's t.</summary>
    /// <param name="estimate">The middle.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom of the standard error; need not be whole.</param>
    public static Interval Around(double estimate, double standardError, double degreesOfFreedom)
    {
        var half = Student.Quantile(1 - Level, degreesOfFreedom) * standardError;
        return new Interval(estimate - half, estimate + half);
    }
}
