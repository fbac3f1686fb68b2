using Orchestrator.Telemetry;

namespace Orchestrator.Storage;

/// <summary>A device of a worker with what was decided about it.</summary>
/// <param name="Device">What the worker said of it.</param>
/// <param name="ExcludedAt">When it was excluded, UTC; null while it may train.</param>
/// <param name="ExcludedReason">Why; null while it may train.</param>
public sealed record WorkerDeviceStatus(WorkerDevice Device, DateTime? ExcludedAt, string? ExcludedReason)
{
    /// <summary>How it was when its worker last looked; null where nothing is known.</summary>
    public DeviceReading? Reading { get; init; }

    /// <summary>When that was, UTC; null where nothing is known.</summary>
    public DateTime? ReadAt { get; init; }
}
