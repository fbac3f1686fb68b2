namespace Orchestrator.Catalog;

/// <summary>A place in a backbone's block where a module can sit, as data.</summary>
public sealed record PlacementEntry : CatalogEntry
{
    /// <summary>What the block computes, with B the residual branch, S the shortcut and att the module.</summary>
    public required string Formula { get; init; }

    /// <summary>What the placement means in each kind of block: one entry for each of them.</summary>
    public required IReadOnlyList<BlockPlacement> Blocks { get; init; }

    /// <summary>The kinds of block that have this place.</summary>
    public IReadOnlyList<BlockFamily> Families => [.. Blocks.Where(block => block.Exists).Select(block => block.Family)];

    /// <summary>What the placement means in a kind of block.</summary>
    public BlockPlacement In(BlockFamily family) => Blocks.First(block => block.Family == family);
}
