using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace Orchestrator.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class Student
{
    // Tables ask for few different ones: as many as there are numbers of seeds.
    private static readonly ConcurrentDictionary<(double P, int DegreesOfFreedom), double> WholeQuantiles = new();

    /// <summary>The two-sided p-value of a statistic.</summary>
    public static double TwoSided(double t, double degreesOfFreedom) => 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t));

    /// <summary>The t whose two-sided p-value is <paramref name="p"/>.</summary>
    public static double Quantile(double p, double degreesOfFreedom) =>
        degreesOfFreedom is >= 1 and <= 1000 && Math.Floor(degreesOfFreedom).Equals(degreesOfFreedom)
        ? WholeQuantiles.GetOrAdd((p, (int)degreesOfFreedom), static key => Find(key.P, key.DegreesOfFreedom))
        : Find(p, degreesOfFreedom);

    private static double Find(double p, double degreesOfFreedom)
    {
        // The library's root is good to some 1e-8; each step of Newton's method squares that.
        var t = StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - p / 2);
        for (var step = 0; step < 2; step++) t += (TwoSided(t, degreesOfFreedom) - p) / (2 * StudentT.PDF(0, 1, degreesOfFreedom, t));
        return t;
    }
}
