using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A sweep in a list.</summary>
public sealed record SweepSummary
{
    /// <summary>The sweep's id, as in URLs.</summary>
    public required string SweepId { get; init; }

    /// <summary>The name in the definition.</summary>
    public required string Name { get; init; }

    /// <summary>The description in the definition.</summary>
    public required string Description { get; init; }

    /// <summary>Who submitted it; empty for the only user of a machine.</summary>
    public string Owner { get; init; } = "";

    /// <summary>A higher one goes first.</summary>
    public int Priority { get; init; }

    /// <summary>1, or one more than that of the sweep it extends.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The sweep of which this is the next version; null for a first one.</summary>
    public string? Extends { get; init; }

    /// <summary>The sweep that is the next version of this; null while this is the last.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>When it was paused, UTC; null while its trials are given out.</summary>
    public DateTime? PausedAt { get; init; }

    /// <summary>When it was first submitted, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When a cancel was asked for, UTC; null if never.</summary>
    public DateTime? CancelledAt { get; init; }

    /// <summary>When its last trial ended, UTC; null while one is open.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>Number of cells.</summary>
    public required int Cells { get; init; }

    /// <summary>Trials by state; states without trials are absent.</summary>
    public required IReadOnlyDictionary<TrialState, int> Trials { get; init; }

    /// <summary>The share of the sweep's training that is done, 0 to 1: finished trials count whole, running ones by their progress.</summary>
    public required double Fraction { get; init; }

    /// <summary>All trials.</summary>
    public int Total => Trials.Values.Sum();

    /// <summary>Trials in one state.</summary>
    public int Count(TrialState state) => Trials.GetValueOrDefault(state);
}
