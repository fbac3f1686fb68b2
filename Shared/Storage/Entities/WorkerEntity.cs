namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>workers</c>: one start of a worker process.</summary>
public sealed class WorkerEntity
{
    /// <summary>The worker's id.</summary>
    public required string Id { get; init; }

    /// <summary>The host's name.</summary>
    public required string Host { get; init; }

    /// <summary>The process on that host.</summary>
    public required int ProcessId { get; init; }

    /// <summary>The class of its devices.</summary>
    public required string DeviceClass { get; init; }

    /// <summary>The processor or GPU model.</summary>
    public required string Device { get; init; }

    /// <summary>Trials it trains at the same time.</summary>
    public required int Slots { get; init; }

    /// <summary>Slots that trained at the last heartbeat.</summary>
    public required int BusySlots { get; init; }

    /// <summary>Orchestrator's version.</summary>
    public required string Version { get; init; }

    /// <summary>When it started.</summary>
    public required DateTime RegisteredAt { get; init; }

    /// <summary>Its last heartbeat.</summary>
    public required DateTime LastSeenAt { get; init; }

    /// <summary>When it left in good order; null while it is there or lost.</summary>
    public DateTime? LeftAt { get; init; }

    /// <summary>Whether it heard offers at the last heartbeat.</summary>
    public required bool BrokerConnected { get; init; }

    /// <summary>When it was asked to leave; null if never.</summary>
    public DateTime? DrainRequestedAt { get; init; }

    /// <summary>Whether it is to finish the trials that it has before it leaves.</summary>
    public required bool DrainFinishes { get; init; }

    /// <summary>When it was excluded; null while it may train.</summary>
    public DateTime? ExcludedAt { get; init; }

    /// <summary>Why it was excluded; null while it may train.</summary>
    public string? ExcludedReason { get; init; }

    /// <summary>Its counters at the last heartbeat, as JSON; null from a worker that counts nothing.</summary>
    public string? Totals { get; init; }
}
