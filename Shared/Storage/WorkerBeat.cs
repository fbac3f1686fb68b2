namespace Orchestrator.Storage;

/// <summary>What a worker says with each heartbeat.</summary>
/// <param name="BusySlots">Slots that train.</param>
/// <param name="BrokerConnected">Whether it hears offers; without the broker it asks the store.</param>
public readonly record struct WorkerBeat(int BusySlots, bool BrokerConnected);
