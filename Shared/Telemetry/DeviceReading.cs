namespace Orchestrator.Telemetry;

/// <summary>How a device is at a moment, as far as it can be known: a processor tells nothing, a GPU where nvidia-smi is there.</summary>
/// <param name="Utilization">The share of the last moments in which it computed, 0 to 1; null when not known.</param>
/// <param name="MemoryUsedBytes">Memory in use, whoever uses it; null when not known.</param>
/// <param name="TemperatureCelsius">Its temperature; null when not known.</param>
public sealed record DeviceReading(double? Utilization, long? MemoryUsedBytes, double? TemperatureCelsius);
