namespace Orchestrator.Storage;

/// <summary>What a worker says of itself when it starts.</summary>
/// <param name="WorkerId">Unique for each start of a worker process.</param>
/// <param name="Host">The host's name.</param>
/// <param name="ProcessId">The process on that host.</param>
/// <param name="DeviceClass">The class of its devices, such as <c>cpu</c> or <c>cuda</c>.</param>
/// <param name="Device">The processor or GPU model.</param>
/// <param name="Slots">Trials it trains at the same time.</param>
/// <param name="Version">Orchestrator's version.</param>
public sealed record WorkerRegistration(string WorkerId, string Host, int ProcessId, string DeviceClass, string Device, int Slots, string Version)
{
    /// <summary>Its devices; a worker that names none has one of unknown memory.</summary>
    public IReadOnlyList<WorkerDevice> Devices { get; init; } = [];
}
