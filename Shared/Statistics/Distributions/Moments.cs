namespace Orchestrator.Statistics;

/// <summary>Count, mean and sum of squared deviations of at least one value.</summary>
internal readonly record struct Moments(int Count, double Mean, double SumOfSquares)
{
    /// <summary>Sample variance (n − 1); not a number below two values.</summary>
    public double Variance => SumOfSquares / (Count - 1);

    /// <summary>Square root of <see cref="Variance"/>.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    // Measured from the first value: seeds of one cell agree in their leading digits, whose rounding would otherwise be all there is to
    // see.
    public static Moments Of(IReadOnlyList<double> values)
    {
        var origin = values[0];
        var shift = values.Sum(value => value - origin) / values.Count;
        double squares = 0, rest = 0;
        foreach (var value in values)
        {
            var deviation = value - origin - shift;
            squares += deviation * deviation;
            rest += deviation;
        }

        return new Moments(values.Count, origin + shift, Math.Max(0, squares - rest * rest / values.Count));
    }
}
