namespace Orchestrator.Storage;

/// <summary>A device of a worker.</summary>
/// <param name="Name">Unique on the worker, such as <c>cuda:0</c> or <c>cpu</c>.</param>
/// <param name="DeviceClass">Its class, such as <c>cpu</c> or <c>cuda</c>.</param>
/// <param name="Model">The processor or GPU model.</param>
/// <param name="MemoryBytes">Memory that a trial can have, in bytes.</param>
/// <param name="Capability">A GPU's compute capability, such as <c>7.0</c>; null where there is no such thing.</param>
/// <param name="Slots">Trials that it trains at the same time.</param>
public sealed record WorkerDevice(string Name, string DeviceClass, string Model, long MemoryBytes, string? Capability, int Slots);
