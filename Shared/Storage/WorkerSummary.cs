namespace Orchestrator.Storage;

/// <summary>A worker in a list.</summary>
/// <param name="Registration">What it said of itself.</param>
/// <param name="RegisteredAt">When it started, UTC.</param>
/// <param name="LastSeenAt">Its last heartbeat, UTC.</param>
/// <param name="LeftAt">When it left in good order, UTC; null while it is there or lost.</param>
/// <param name="BusySlots">Slots that trained at the last heartbeat.</param>
public sealed record WorkerSummary(WorkerRegistration Registration, DateTime RegisteredAt, DateTime LastSeenAt, DateTime? LeftAt, int BusySlots)
{
    /// <summary>A worker that was not heard of for this long is taken for gone: the default length of a lease.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(90);

    /// <summary>Its devices in the order of their names.</summary>
    public IReadOnlyList<WorkerDeviceStatus> Devices { get; init; } = [];

    /// <summary>Whether it has sent a heartbeat: before the first one, what heartbeats tell is not known.</summary>
    public bool HasBeaten => LastSeenAt > RegisteredAt;

    /// <summary>Whether it heard offers at the last heartbeat; false before the first.</summary>
    public bool BrokerConnected { get; init; }

    /// <summary>When it was asked to leave, UTC; null if never.</summary>
    public DateTime? DrainRequestedAt { get; init; }

    /// <summary>When it was excluded, UTC; null while it may train.</summary>
    public DateTime? ExcludedAt { get; init; }

    /// <summary>Why it was excluded; null while it may train.</summary>
    public string? ExcludedReason { get; init; }
}
