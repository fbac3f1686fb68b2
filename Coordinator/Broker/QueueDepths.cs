namespace Orchestrator.Coordinator.Broker;

/// <summary>What the last look at the broker's queues found.</summary>
public sealed class QueueDepths
{
    private volatile Look _last = new(false, new Dictionary<string, uint>());

    /// <summary>The last look; before the first one, a broker that is not connected.</summary>
    public Look Last
    {
        get => _last;
        internal set => _last = value;
    }

    /// <summary>One look.</summary>
    /// <param name="IsConnected">Whether the broker answered.</param>
    /// <param name="Waiting">Messages ready in each queue that exists; empty for the transport in memory.</param>
    public sealed record Look(bool IsConnected, IReadOnlyDictionary<string, uint> Waiting);
}
