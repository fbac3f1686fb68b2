using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>One try at a trial by one worker.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Token">The fencing token of its lease.</param>
/// <param name="WorkerId">Who tried.</param>
/// <param name="StartedAt">When it was leased, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it lasts.</param>
/// <param name="Outcome"><c>succeeded</c>, <c>failed</c>, <c>cancelled</c>, <c>released</c> or <c>reaped</c>; null while it lasts.</param>
/// <param name="Cause">Why it failed; null otherwise.</param>
/// <param name="Message">Details of a failure or release; null otherwise.</param>
public sealed record AttemptRow(
    int Number, long Token, string WorkerId, DateTime StartedAt, DateTime? EndedAt, string? Outcome, FailureCause? Cause, string? Message)
{
    /// <summary>The trace that it was recorded in, 32 hexadecimal digits; null when none was.</summary>
    public string? TraceId { get; init; }
}
