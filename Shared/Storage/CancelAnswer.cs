using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>What a cancel did.</summary>
/// <param name="Cancelled">Queued trials that were cancelled at once.</param>
/// <param name="Stopping">Running trials that stop at their next step or heartbeat.</param>
/// <param name="Shared">Trials left alone because another active sweep needs them.</param>
public sealed record CancelAnswer(int Cancelled, IReadOnlyList<TrialId> Stopping, int Shared);
