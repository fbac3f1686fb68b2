namespace Orchestrator.Catalog;

/// <summary>What one placement means in one kind of block, or why the block does not have it.</summary>
public sealed record BlockPlacement
{
    private BlockPlacement()
    {
    }

    /// <summary>The kind of block.</summary>
    public required BlockFamily Family { get; init; }

    /// <summary>What the block computes with a module there, or where the module sits; null where the block has no such place.</summary>
    public string? Formula { get; private init; }

    /// <summary>Why the block has no such place, in a sentence without its full stop; null where it has.</summary>
    public string? MissingBecause { get; private init; }

    /// <summary>The placement that gives the same network in this kind of block, and under which a cell is planned; null where there is none.</summary>
    public string? SameAs { get; private init; }

    /// <summary>Why blocks with a module there cannot be folded, in a sentence without its full stop; null where they can.</summary>
    public string? NotFoldableBecause { get; private init; }

    /// <summary>Whether the kind of block has the place.</summary>
    public bool Exists => Formula is not null;

    /// <summary>A place that the block has.</summary>
    /// <param name="family">The kind of block.</param>
    /// <param name="formula">What the block computes.</param>
    /// <param name="sameAs">The placement that gives the same network.</param>
    /// <param name="notFoldableBecause">Why such blocks stay in their training form.</param>
    public static BlockPlacement At(BlockFamily family, string formula, string? sameAs = null, string? notFoldableBecause = null) =>
        new() { Family = family, Formula = formula, SameAs = sameAs, NotFoldableBecause = notFoldableBecause };

    /// <summary>A place that the block does not have.</summary>
    /// <param name="family">The kind of block.</param>
    /// <param name="because">Why not.</param>
    public static BlockPlacement Missing(BlockFamily family, string because) => new() { Family = family, MissingBecause = because };
}
