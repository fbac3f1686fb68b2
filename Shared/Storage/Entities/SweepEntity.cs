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
}
