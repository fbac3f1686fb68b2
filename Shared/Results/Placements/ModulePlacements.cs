namespace Orchestrator.Results.Placements;

/// <summary>One module, with one λ where it has one, at all its placements.</summary>
public sealed record ModulePlacements
{
    /// <summary>The module, and λ where that is a factor.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Levels { get; init; }

    /// <summary>The placements in the order of the definition.</summary>
    public required IReadOnlyList<string> Placements { get; init; }

    /// <summary>Each backbone and data set.</summary>
    public required IReadOnlyList<PlacementBlock> Blocks { get; init; }

    /// <summary>Each placement over all blocks, in the order of <see cref="Placements"/>.</summary>
    public required IReadOnlyList<PlacementAverage> Averages { get; init; }

    /// <summary>Every pair of placements.</summary>
    public required IReadOnlyList<PlacementContrast> Contrasts { get; init; }

    /// <summary>What that says.</summary>
    public required PlacementFinding Finding { get; init; }

    /// <summary>In one line.</summary>
    public string Name => CellFactors.NameOf(Levels);

    /// <summary>The placement with the best mean over all blocks; null while that is open.</summary>
    public string? Best => Averages.FirstOrDefault(average => average.IsBest)?.Placement;
}
