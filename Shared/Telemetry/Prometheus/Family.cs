using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Orchestrator.Telemetry.Prometheus;

/// <summary>An instrument with its series.</summary>
internal sealed class Family
{
    /// <summary>Series at most. What comes beyond them is counted in one that says so: a tag with many values must not fill the memory.</summary>
    public const int MaximumSeries = 2000;

    // What OpenTelemetry takes for durations in seconds where an instrument does not say.
    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private static readonly KeyValuePair<string, object?>[] Overflow = [new("otel.metric.overflow", true)];

    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly Instrument _instrument;
    private readonly bool _isSet;

    /// <summary>The family of an instrument.</summary>
    public Family(Instrument instrument)
    {
        _instrument = instrument;
        _isSet = instrument.IsObservable || instrument.GetType().GetGenericTypeDefinition() == typeof(Gauge<>);
        Kind = KindOf(instrument);
        Name = ExpositionName.OfFamily(instrument.Name, instrument.Unit, Kind);
        Bounds = Kind == SeriesKind.Histogram ? BoundsOf(instrument) : [];
    }

    /// <summary>Its name in the text format.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public SeriesKind Kind { get; }

    /// <summary>What it measures, for people.</summary>
    public string Help => _instrument.Description ?? "";

    /// <summary>The meter that it belongs to.</summary>
    public string Meter => _instrument.Meter.Name;

    /// <summary>The upper bounds of a histogram's buckets, growing.</summary>
    public double[] Bounds { get; }

    /// <summary>Notes a measurement.</summary>
    /// <param name="value">What was measured; a value that is no number is left out, and so is one that would make a counter smaller.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="scrape">The scrape for which it is observed.</param>
    public void Note(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, long scrape)
    {
        if (double.IsNaN(value) || (Kind == SeriesKind.Counter && value < 0)) return;
        var series = SeriesOf(tags);
        if (Kind == SeriesKind.Histogram) series.Record(value);
        else if (_isSet) series.Set(value, scrape);
        else series.Add(value);
    }

    /// <summary>The series that there are; of an instrument that is observed those of this scrape.</summary>
    public IEnumerable<Series> Current(long scrape) =>
        _series.Values.Where(series => !_instrument.IsObservable || series.SeenAt == scrape).OrderBy(series => series.Labels, StringComparer.Ordinal);

    private Series SeriesOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelText.Of(tags);
        if (_series.TryGetValue(labels, out var known)) return known;
        if (_series.Count >= MaximumSeries)
        {
            tags = Overflow;
            labels = LabelText.Of(tags);
        }

        var key = KeyOf(tags);
        return _series.GetOrAdd(labels, text => new Series(text, key, Bounds));
    }

    private string KeyOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = _instrument.Name;
        foreach (var (tag, value) in tags)
            key += string.Create(CultureInfo.InvariantCulture, $"{WorkerTotals.Separator}{tag}={value}");
        return key;
    }

    private static SeriesKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        return type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? SeriesKind.Counter
            : type == typeof(Histogram<>) ? SeriesKind.Histogram
            : SeriesKind.Gauge;
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds.Select(bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => DefaultBounds,
    };
}
