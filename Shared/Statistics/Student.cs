using MathNet.Numerics.Distributions;

namespace Orchestrator.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class Student
{
    /// <summary>The two-sided p-value of a statistic.</summary>
    public static double TwoSided(double t, double degreesOfFreedom) => 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t));

    /// <summary>The t whose two-sided p-value is <paramref name="p"/>.</summary>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        // The library's root is good to some 1e-8; each step of Newton's method squares that.
        var t = StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - p / 2);
        for (var step = 0; step < 2; step++) t += (TwoSided(t, degreesOfFreedom) - p) / (2 * StudentT.PDF(0, 1, degreesOfFreedom, t));
        return t;
    }
}
