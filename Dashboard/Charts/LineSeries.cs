namespace Orchestrator.Dashboard.Charts;

/// <summary>One line of a chart. All lists have one value an epoch.</summary>
public sealed record LineSeries
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the series colours it has, from 0; see <see cref="SeriesStyle"/>.</summary>
    public required int Color { get; init; }

    /// <summary>Its line: <c>solid</c>, <c>dashed</c> or <c>dotted</c>.</summary>
    public required string Line { get; init; }

    /// <summary>The epochs, from 1.</summary>
    public required IReadOnlyList<int> Epochs { get; init; }

    /// <summary>Seconds of training until the epoch's end, or their mean over seeds.</summary>
    public required IReadOnlyList<double> Seconds { get; init; }

    /// <summary>The value, or its mean over seeds.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Sample standard deviation over seeds: half the height of the band. 0 where there is one seed; null for single trials.</summary>
    public IReadOnlyList<double>? Deviations { get; init; }

    /// <summary>Seeds that reached the epoch; null for single trials.</summary>
    public IReadOnlyList<int>? Seeds { get; init; }
}
