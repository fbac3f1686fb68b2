namespace Orchestrator.Catalog;

/// <summary>A backbone as data.</summary>
public sealed record BackboneEntry : CatalogEntry
{
    /// <summary>The kind of block that the backbone repeats.</summary>
    public required BlockFamily Family { get; init; }

    /// <summary>The placements its blocks have, in the order of print.</summary>
    public required IReadOnlyList<string> Placements { get; init; }

    /// <summary>The smallest image side in pixels that every stage can take. Default 8.</summary>
    public int MinimumSide { get; init; } = 8;
}
