namespace Orchestrator.FaultTests.Verdict;

/// <summary>
/// What was counted after a row: everything but <see cref="Trials"/>, <see cref="Attempts"/> and <see cref="StaleRefused"/> must be 0.
/// </summary>
internal sealed record Findings
{
    /// <summary>Trials of the row.</summary>
    public required int Trials { get; init; }

    /// <summary>Attempts at them; more than trials, because work may run more than once.</summary>
    public required int Attempts { get; init; }

    /// <summary>Writes without the lease that were refused.</summary>
    public required int StaleRefused { get; init; }

    /// <summary>Trials without their result, or not at their end.</summary>
    public required int Lost { get; init; }

    /// <summary>Trials with more than one accepted end.</summary>
    public required int Doubled { get; init; }

    /// <summary>Results, ends and checkpoints of another lease than the trial's last that were taken after that lease was given.</summary>
    public required int StaleAccepted { get; init; }

    /// <summary>Results that differ from those of an undisturbed trial; looked at only where trials pretend to train.</summary>
    public required int WrongResults { get; init; }

    /// <summary>Leases that nobody holds.</summary>
    public required int OrphanLeases { get; init; }

    /// <summary>Attempts that never ended.</summary>
    public required int OpenAttempts { get; init; }

    /// <summary>Messages left in any queue, dead letters, errors and skipped ones included.</summary>
    public required long Messages { get; init; }

    /// <summary>Whether the promise was kept.</summary>
    public bool IsClean => (Lost, Doubled, StaleAccepted, WrongResults, OrphanLeases, OpenAttempts, Messages) == (0, 0, 0, 0, 0, 0, 0);
}
