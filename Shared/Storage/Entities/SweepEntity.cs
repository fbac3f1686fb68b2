namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>sweeps</c>: one submitted definition.</summary>
public sealed class SweepEntity
{
    /// <summary>The sweep's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name in the definition.</summary>
    public required string Name { get; init; }

    /// <summary>The description in the definition.</summary>
    public required string Description { get; init; }

    /// <summary>The definition as it was written.</summary>
    public required string Definition { get; init; }

    /// <summary>The metric of the leaderboard.</summary>
    public required string ObjectiveMetric { get; init; }

    /// <summary>Whether more of the metric is better.</summary>
    public required bool ObjectiveMaximize { get; init; }

    /// <summary>How every trial of the sweep is trained, as JSON.</summary>
    public required string Training { get; init; }

    /// <summary>Number of cells.</summary>
    public required int Cells { get; init; }

    /// <summary>When it was first submitted.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When a cancel was asked for; null while the sweep is active.</summary>
    public DateTime? CancelledAt { get; init; }

    /// <summary>Who submitted it; empty for the only user of a machine.</summary>
    public required string Owner { get; init; }

    /// <summary>A higher one goes first.</summary>
    public required int Priority { get; init; }

    /// <summary>When it was paused; null while its trials are given out.</summary>
    public DateTime? PausedAt { get; init; }

    /// <summary>1, or one more than that of the sweep it extends.</summary>
    public required int Version { get; init; }

    /// <summary>The sweep of which this is the next version; null for a first one.</summary>
    public string? Extends { get; init; }

    /// <summary>The sweep that is the next version of this; null while this is the last.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The span of its first traced submission, as W3C's traceparent; null when none was traced.</summary>
    public string? TraceParent { get; init; }
}
