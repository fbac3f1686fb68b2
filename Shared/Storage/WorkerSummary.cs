namespace Orchestrator.Storage;

/// <summary>A worker in a list.</summary>
/// <param name="Registration">What it said of itself.</param>
/// <param name="RegisteredAt">When it started, UTC.</param>
/// <param name="LastSeenAt">Its last heartbeat, UTC.</param>
/// <param name="LeftAt">When it left in good order, UTC; null while it is there or lost.</param>
/// <param name="BusySlots">Slots that trained at the last heartbeat.</param>
public sealed record WorkerSummary(WorkerRegistration Registration, DateTime RegisteredAt, DateTime LastSeenAt, DateTime? LeftAt, int BusySlots);
