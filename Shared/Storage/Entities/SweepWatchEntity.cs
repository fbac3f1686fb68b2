namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>sweep_watches</c>: how far a sweep was at the last look, and what was told about it.</summary>
public sealed class SweepWatchEntity
{
    /// <summary>The sweep.</summary>
    public required string SweepId { get; init; }

    /// <summary>Its trials.</summary>
    public required int Trials { get; init; }

    /// <summary>Trials that have ended.</summary>
    public required int EndedTrials { get; init; }

    /// <summary>Trials that have failed for good.</summary>
    public required int FailedTrials { get; init; }

    /// <summary>The furthest that its training was, in trials: ended ones count whole, running ones by their share.</summary>
    public required double Done { get; init; }

    /// <summary>When <see cref="Done"/> last grew, or somebody changed the sweep.</summary>
    public required DateTime ProgressedAt { get; init; }

    /// <summary>When its end was told; null while it is open.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>When failures were last told; null if never.</summary>
    public DateTime? FailingAt { get; init; }

    /// <summary>Failed trials that were told of.</summary>
    public required int FailuresTold { get; init; }

    /// <summary>The <see cref="ProgressedAt"/> of the last standstill that was told; null if none was.</summary>
    public DateTime? StalledAt { get; init; }
}
