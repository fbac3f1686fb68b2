using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace Orchestrator.Statistics;

/// <summary>The range of k independent standard normal values: the studentized range with infinite degrees of freedom.</summary>
internal static class StudentizedRange
{
    // The integrand is analytic and falls like a Gaussian, so the trapezoidal rule converges faster than any power of the step: at 1/16 the
    // error is that of rounding. Beyond 9 standard deviations the density is below 1e-18.
    private const double Step = 1.0 / 16;
    private const double Reach = 9;

    /// <summary>The probability of a range above <paramref name="q"/>; accurate to 1e-12 of its value.</summary>
    public static double UpperTail(double q, int k)
    {
        if (q <= 0) return 1;
        // k φ(z) Φ(z)^(k−1) is the density of the largest; given it, the others all lie above z − q with chance (1 − Φ(z − q)/Φ(z))^(k−1).
        var sum = 0.0;
        for (var step = (int)(-Reach / Step); step <= (Reach + q) / Step; step++)
        {
            var z = step * Step;
            var below = Normal.CDF(0, 1, z);
            var outside = Math.Min(1, Normal.CDF(0, 1, z - q) / below);
            sum += Normal.PDF(0, 1, z) * Math.Pow(below, k - 1) * OneMinusPower(outside, k - 1);
        }

        return Math.Min(1, k * Step * sum);
    }

    /// <summary>The range that is exceeded with probability <paramref name="p"/>.</summary>
    public static double UpperQuantile(double p, int k) => Brent.FindRoot(q => Math.Log(UpperTail(q, k) / p), 1e-3, 40, accuracy: 1e-12);

    // 1 − (1 − x)ⁿ without losing the digits of a small x.
    private static double OneMinusPower(double x, int n)
    {
        if (x > 0.01) return 1 - Math.Pow(1 - x, n);
        double term = n * x, sum = term;
        for (var order = 2; order <= n && Math.Abs(term) > 1e-18 * Math.Abs(sum); order++)
        {
            term *= -x * (n - order + 1) / order;
            sum += term;
        }

        return sum;
    }
}
