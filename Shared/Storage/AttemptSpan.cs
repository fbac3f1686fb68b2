using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>When an attempt occupied a slot of a worker.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Number">The attempt, from 1.</param>
/// <param name="WorkerId">Whose slot it was.</param>
/// <param name="StartedAt">When it was leased, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it lasts.</param>
/// <param name="Outcome">As in <see cref="AttemptRow.Outcome"/>; null while it lasts.</param>
/// <param name="Cause">Why it failed; null otherwise.</param>
public sealed record AttemptSpan(TrialId Trial, int Number, string WorkerId, DateTime StartedAt, DateTime? EndedAt, string? Outcome, FailureCause? Cause);
