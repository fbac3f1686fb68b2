using Orchestrator.Trials;

namespace Orchestrator.Sweeps;

/// <summary>A valid definition, expanded: everything that submitting it would create.</summary>
public sealed record SweepPlan
{
    /// <summary>Identity of the sweep: its name and the first 8 digits of the definition's hash. The same definition has the same id.</summary>
    public required string SweepId { get; init; }

    /// <summary>The name in the definition.</summary>
    public required string Name { get; init; }

    /// <summary>The description in the definition; empty when there is none.</summary>
    public required string Description { get; init; }

    /// <summary>The definition as it was written.</summary>
    public required string DefinitionText { get; init; }

    /// <summary>What the leaderboard ranks by.</summary>
    public required Objective Objective { get; init; }

    /// <summary>How every trial of the sweep is trained.</summary>
    public required TrainingSettings Training { get; init; }

    /// <summary>The cells in the order of the definition.</summary>
    public required IReadOnlyList<PlannedCell> Cells { get; init; }

    /// <summary>The trials in the order of offering: one seed of every cell first.</summary>
    public required IReadOnlyList<PlannedTrial> Trials { get; init; }

    /// <summary>Combinations that turned out equal to another cell once meaningless factors were removed, and why.</summary>
    public required IReadOnlyList<PlanNote> Collapsed { get; init; }

    /// <summary>Combinations left out because they cannot exist, and why; only with <c>skip_inapplicable</c>.</summary>
    public required IReadOnlyList<PlanNote> Skipped { get; init; }

    /// <summary>Cells whose network has no deploy form, by reason.</summary>
    public IReadOnlyList<DeployNote> NoDeployForm { get; init; } = [];
}
