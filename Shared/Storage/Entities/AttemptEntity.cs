using Orchestrator.Trials;

namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>attempts</c>: one lease of a trial.</summary>
public sealed class AttemptEntity
{
    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The fencing token of the lease.</summary>
    public required long Token { get; init; }

    /// <summary>Who tried.</summary>
    public required string WorkerId { get; init; }

    /// <summary>When it was leased.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary><c>succeeded</c>, <c>failed</c>, <c>cancelled</c>, <c>released</c> or <c>reaped</c>; null while it lasts.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public FailureCause? Cause { get; init; }

    /// <summary>Details of a failure or release; null otherwise.</summary>
    public string? Message { get; init; }

    /// <summary>The trace that it was recorded in, 32 hexadecimal digits; null when none was.</summary>
    public string? TraceId { get; init; }
}
