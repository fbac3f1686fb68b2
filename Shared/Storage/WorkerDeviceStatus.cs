namespace Orchestrator.Storage;

/// <summary>A device of a worker with what was decided about it.</summary>
/// <param name="Device">What the worker said of it.</param>
/// <param name="ExcludedAt">When it was excluded, UTC; null while it may train.</param>
/// <param name="ExcludedReason">Why; null while it may train.</param>
public sealed record WorkerDeviceStatus(WorkerDevice Device, DateTime? ExcludedAt, string? ExcludedReason);
