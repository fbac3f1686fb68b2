namespace Orchestrator.Catalog;

/// <summary>A place in a backbone's block where a module can sit, as data.</summary>
public sealed record PlacementEntry : CatalogEntry
{
    /// <summary>What the block computes, with B the residual branch, S the shortcut and att the module.</summary>
    public required string Formula { get; init; }

    /// <summary>The kinds of block that have this place.</summary>
    public required IReadOnlyList<BlockFamily> Families { get; init; }
}
