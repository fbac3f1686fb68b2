using MathNet.Numerics.Statistics;

namespace Orchestrator.Results;

/// <summary>A cell's metric over its seeds.</summary>
public sealed record ReplicateSummary
{
    /// <summary>Seeds that have a result.</summary>
    public required int N { get; init; }

    /// <summary>Arithmetic mean, in the metric's own unit.</summary>
    public required double Mean { get; init; }

    /// <summary>Sample standard deviation (n − 1); null below two seeds.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>The 95 % confidence interval of the mean by Student's t; null below two seeds.</summary>
    public required Interval? Confidence { get; init; }

    /// <summary>The smallest value.</summary>
    public required double Minimum { get; init; }

    /// <summary>The largest value.</summary>
    public required double Maximum { get; init; }

    /// <summary>Summarizes the values of at least one seed.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static ReplicateSummary Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0) throw new ArgumentException("A summary needs at least one value.", nameof(values));
        var mean = values.Mean();
        double? deviation = values.Count < 2 ? null : values.StandardDeviation();
        return new ReplicateSummary
        {
            N = values.Count,
            Mean = mean,
            StandardDeviation = deviation,
            Confidence = deviation is { } sd ? Interval.OfMean(mean, sd, values.Count) : null,
            Minimum = values.Min(),
            Maximum = values.Max(),
        };
    }
}
