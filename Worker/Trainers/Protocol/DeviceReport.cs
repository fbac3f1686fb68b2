namespace Orchestrator.Worker.Trainers.Protocol;

/// <summary>What a trainer process found its device to be.</summary>
/// <param name="Model">The processor's or GPU's name.</param>
/// <param name="MemoryBytes">Memory that trainings on it can use together.</param>
/// <param name="Capability">A GPU's compute capability, such as <c>7.0</c>; null for a processor.</param>
internal sealed record DeviceReport(string Model, long MemoryBytes, string? Capability);
