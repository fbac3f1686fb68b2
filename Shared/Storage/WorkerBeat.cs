using Orchestrator.Telemetry;

namespace Orchestrator.Storage;

/// <summary>What a worker says with each heartbeat.</summary>
/// <param name="BusySlots">Slots that train.</param>
/// <param name="BrokerConnected">Whether it hears offers; without the broker it asks the store.</param>
public readonly record struct WorkerBeat(int BusySlots, bool BrokerConnected)
{
    /// <summary>Its counters since it started, by <see cref="WorkerTotals"/> key; null from a worker that counts nothing.</summary>
    public IReadOnlyDictionary<string, double>? Totals { get; init; }

    /// <summary>How its devices are, by name; null or without a device of which nothing new is known.</summary>
    public IReadOnlyDictionary<string, DeviceReading>? Devices { get; init; }
}
