using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace Orchestrator.Telemetry.Prometheus;

/// <summary>
/// Listens to this host's meters and those of the libraries it uses, and keeps what they measure until somebody asks. There is one for a host;
/// a counter begins when the host does.
/// </summary>
public sealed class MetricCollector : IHostedService, IDisposable
{
    /// <summary>What the text is, for the header of an answer.</summary>
    public const string ContentType = ExpositionText.ContentType;

    /// <summary>Meters that are listened to besides our own: ASP.NET Core's, the runtime's, Npgsql's.</summary>
    private static readonly string[] Foreign = ["Microsoft.AspNetCore.", "System.Runtime", "Npgsql"];

    private readonly ConcurrentDictionary<Instrument, Family> _families = new();
    private readonly MeterListener _listener = new();
    private readonly Lock _scraping = new();
    private readonly IMeterFactory _factory;
    private long _scrape;

    /// <summary>Begins to listen.</summary>
    /// <param name="factory">The host's: meters of other hosts in the process are not listened to.</param>
    /// <param name="meter">Our own instruments.</param>
    /// <param name="parts">What is looked at.</param>
    public MetricCollector(IMeterFactory factory, OrchestratorMeter meter, IEnumerable<IMeasured> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _factory = factory;
        foreach (var part in parts) part.Observe(meter);
        _listener.InstrumentPublished = Publish;
        _listener.SetMeasurementEventCallback<double>((_, value, tags, family) => Note(family, value, tags));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, family) => Note(family, value, tags));
        _listener.SetMeasurementEventCallback<decimal>((_, value, tags, family) => Note(family, (double)value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, family) => Note(family, value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, family) => Note(family, value, tags));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, family) => Note(family, value, tags));
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, family) => Note(family, value, tags));
        _listener.Start();
    }

    /// <summary>Everything in the text format of Prometheus.</summary>
    public string ReadText() => Scrape(ExpositionText.Write);

    /// <summary>The counters that <see cref="WorkerTotals"/> names.</summary>
    public IReadOnlyDictionary<string, double> ReadTotals() => Scrape(
        (families, scrape) => families.Where(family => family.Meter == OrchestratorMeter.Name && family.Kind != SeriesKind.Gauge)
            .SelectMany(family => family.Current(scrape).SelectMany(series => TotalsOf(family, series)))
            .Where(total => WorkerTotals.Has(total.Key))
            .ToDictionary(total => total.Key, total => total.Value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private T Scrape<T>(Func<IReadOnlyList<Family>, long, T> read)
    {
        lock (_scraping)
        {
            _scrape++;
            _listener.RecordObservableInstruments();
            return read([.. _families.Values], _scrape);
        }
    }

    private void Publish(Instrument instrument, MeterListener listener)
    {
        var meter = instrument.Meter;
        var isOurs = meter.Scope is null || ReferenceEquals(meter.Scope, _factory);
        if (!isOurs || !(meter.Name == OrchestratorMeter.Name || Foreign.Any(name => meter.Name.StartsWith(name, StringComparison.Ordinal)))) return;
        listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument, published => new Family(published)));
    }

    private void Note(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((Family)family!).Note(value, tags, _scrape);

    private static IEnumerable<KeyValuePair<string, double>> TotalsOf(Family family, Series series)
    {
        if (family.Kind == SeriesKind.Counter) return [new(series.Key, series.Value)];
        var (_, count, sum) = series.Read();
        var (name, tags) = (WorkerTotals.SourceOf(series.Key), series.Key[WorkerTotals.SourceOf(series.Key).Length..]);
        return [new($"{name}{WorkerTotals.Sum}{tags}", sum), new($"{name}{WorkerTotals.Count}{tags}", count)];
    }
}
