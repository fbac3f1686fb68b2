namespace Orchestrator.Statistics;

/// <summary>Student's t-test of a mean, or of the difference of two means, against zero; two-sided.</summary>
/// <param name="Estimate">The mean, or the difference of the means.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom; not whole in Welch's test.</param>
public sealed record TTest(double Estimate, double StandardError, double DegreesOfFreedom)
{
    /// <summary>The statistic.</summary>
    public double T => Estimate / StandardError;

    /// <summary>The two-sided p-value.</summary>
    public double P => Student.TwoSided(T, DegreesOfFreedom);

    /// <summary>The 95 % confidence interval of the estimate.</summary>
    public Interval Confidence => Interval.Around(Estimate, StandardError, DegreesOfFreedom);

    /// <summary>The paired test: of differences against zero. Null below two differences, and where they are all the same.</summary>
    public static TTest? Paired(IReadOnlyList<double> differences)
    {
        if (differences.Count < 2) return null;
        var moments = Moments.Of(differences);
        return moments.SumOfSquares > 0
            ? new TTest(moments.Mean, moments.StandardDeviation / Math.Sqrt(differences.Count), differences.Count - 1)
            : null;
    }

    /// <summary>
    /// Welch's test of independent samples whose variances may differ, with Satterthwaite's degrees of freedom. Null when a sample has
    /// fewer than two values, and where neither varies.
    /// </summary>
    public static TTest? Welch(IReadOnlyList<double> sample, IReadOnlyList<double> other)
    {
        if (sample.Count < 2 || other.Count < 2) return null;
        var (left, right) = (Moments.Of(sample), Moments.Of(other));
        var (a, b) = (left.Variance / left.Count, right.Variance / right.Count);
        return a + b > 0
            ? new TTest(left.Mean - right.Mean, Math.Sqrt(a + b), Satterthwaite([(a, left.Count - 1), (b, right.Count - 1)]))
            : null;
    }

    /// <summary>Satterthwaite's degrees of freedom of a sum of independent variances of means.</summary>
    internal static double Satterthwaite(IReadOnlyList<(double Variance, double DegreesOfFreedom)> terms)
    {
        // In shares of the sum: the squares of very small variances would leave the range of a double.
        var sum = terms.Sum(term => term.Variance);
        return 1 / terms.Sum(term => term.Variance / sum * (term.Variance / sum) / term.DegreesOfFreedom);
    }
}
