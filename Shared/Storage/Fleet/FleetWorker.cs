namespace Orchestrator.Storage.Fleet;

/// <summary>A worker as far as metrics are concerned.</summary>
/// <param name="WorkerId">Its id.</param>
/// <param name="DeviceClass">The class of its devices.</param>
/// <param name="Slots">Trials that it trains at the same time.</param>
/// <param name="BusySlots">Slots that trained at the last heartbeat.</param>
/// <param name="BrokerConnected">Whether it heard offers at the last heartbeat.</param>
/// <param name="State"><c>active</c>, <c>draining</c>, <c>excluded</c>, <c>silent</c> or <c>left</c>.</param>
/// <param name="ImagesPerSecond">The speed of the trials that it trains.</param>
/// <param name="Totals">Its counters; empty when it sends none.</param>
public sealed record FleetWorker(
    string WorkerId, string DeviceClass, int Slots, int BusySlots, bool BrokerConnected, string State, double ImagesPerSecond,
    IReadOnlyDictionary<string, double> Totals)
{
    /// <summary>It left.</summary>
    public const string Left = "left";

    /// <summary>It was not heard of for too long.</summary>
    public const string Silent = "silent";
}
