using Orchestrator.Storage;

namespace Orchestrator.Worker.Agent.Devices;

/// <summary>A device after its check.</summary>
/// <param name="Device">The device.</param>
/// <param name="Unusable">Why it cannot train; null when it can.</param>
public sealed record CheckedDevice(WorkerDevice Device, string? Unusable = null);
