namespace Orchestrator.Telemetry.Prometheus;

/// <summary>What a family of series is.</summary>
internal enum SeriesKind
{
    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Counts values by size.</summary>
    Histogram,
}
