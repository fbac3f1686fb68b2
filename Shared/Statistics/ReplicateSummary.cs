namespace Orchestrator.Statistics;

/// <summary>A quantity that was measured several times, such as a cell's metric over its seeds.</summary>
public sealed record ReplicateSummary
{
    /// <summary>Number of values.</summary>
    public required int N { get; init; }

    /// <summary>Arithmetic mean, in the values' own unit.</summary>
    public required double Mean { get; init; }

    /// <summary>Sample standard deviation (n − 1); null below two values.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>The 95 % confidence interval of the mean by Student's t; null below two values.</summary>
    public required Interval? Confidence { get; init; }

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public required double Median { get; init; }

    /// <summary>The smallest value.</summary>
    public required double Minimum { get; init; }

    /// <summary>The largest value.</summary>
    public required double Maximum { get; init; }

    /// <summary>Summarizes at least one value.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static ReplicateSummary Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("A summary needs at least one value.", nameof(values));
        var moments = Moments.Of(values);
        double? deviation = values.Count < 2 ? null : moments.StandardDeviation;
        var sorted = values.Order().ToList();
        return new ReplicateSummary
        {
            N = values.Count,
            Mean = moments.Mean,
            StandardDeviation = deviation,
            Confidence = deviation is { } sd ? Interval.OfMean(moments.Mean, sd, values.Count) : null,
            Median = MedianOf(sorted),
            Minimum = sorted[0],
            Maximum = sorted[^1],
        };
    }

    /// <summary>The middle of sorted values.</summary>
    internal static double MedianOf(IReadOnlyList<double> sorted)
    {
        var (low, high) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return low + (high - low) / 2;
    }
}
