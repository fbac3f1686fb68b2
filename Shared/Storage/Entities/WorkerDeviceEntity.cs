namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>worker_devices</c>: a device of a worker.</summary>
public sealed class WorkerDeviceEntity
{
    /// <summary>The worker.</summary>
    public required string WorkerId { get; init; }

    /// <summary>Unique on the worker, such as <c>cuda:0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its class.</summary>
    public required string DeviceClass { get; init; }

    /// <summary>The processor or GPU model.</summary>
    public required string Model { get; init; }

    /// <summary>Memory that a trial can have.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>A GPU's compute capability; null where there is no such thing.</summary>
    public string? Capability { get; init; }

    /// <summary>Trials that it trains at the same time.</summary>
    public required int Slots { get; init; }

    /// <summary>When it was excluded; null while it may train.</summary>
    public DateTime? ExcludedAt { get; init; }

    /// <summary>Why it was excluded; null while it may train.</summary>
    public string? ExcludedReason { get; init; }

    /// <summary>The share of the last moments in which it computed, 0 to 1; null when not known.</summary>
    public double? Utilization { get; init; }

    /// <summary>Memory in use; null when not known.</summary>
    public long? MemoryUsedBytes { get; init; }

    /// <summary>Its temperature; null when not known.</summary>
    public double? TemperatureCelsius { get; init; }

    /// <summary>When its worker last looked; null if never.</summary>
    public DateTime? ReadAt { get; init; }
}
