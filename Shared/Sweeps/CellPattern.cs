using Orchestrator.Catalog;

namespace Orchestrator.Sweeps;

/// <summary>A set of cells, named by some of their factors: an <c>exclude</c> rule or the <c>baseline</c>. An empty list means any level.</summary>
public sealed record CellPattern
{
    /// <summary>Where the rule is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>The modules meant.</summary>
    public IReadOnlyList<ChoicePattern> Modules { get; init; } = [];

    /// <summary>The backbones meant.</summary>
    public IReadOnlyList<ChoicePattern> Backbones { get; init; } = [];

    /// <summary>The data sets meant.</summary>
    public IReadOnlyList<ChoicePattern> Datasets { get; init; } = [];

    /// <summary>The placements meant.</summary>
    public IReadOnlyList<string> Placements { get; init; } = [];

    /// <summary>The values of λ meant.</summary>
    public IReadOnlyList<double> Penalties { get; init; } = [];

    /// <summary>Whether a combination is in the set. A factor that it does not have (null) is only matched by a rule that does not name it.</summary>
    public bool Matches(Choice module, Choice backbone, Choice dataset, string? placement, double? penalty) =>
        IsAny(Modules, module) && IsAny(Backbones, backbone) && IsAny(Datasets, dataset)
        && (Placements.Count == 0 || (placement is not null && Placements.Contains(placement)))
        && (Penalties.Count == 0 || (penalty is { } value && Penalties.Contains(value)));

    private static bool IsAny(IReadOnlyList<ChoicePattern> patterns, Choice choice) =>
        patterns.Count == 0 || patterns.Any(pattern => pattern.Matches(choice));
}
