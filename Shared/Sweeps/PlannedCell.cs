namespace Orchestrator.Sweeps;

/// <summary>A cell of the grid: one choice of every factor, to be repeated over the seeds.</summary>
public sealed record PlannedCell
{
    /// <summary>Position in the sweep, from 0, in the order of the definition.</summary>
    public required int Index { get; init; }

    /// <summary>Hash of the configuration without its seed, 64 hexadecimal digits. Equal cells of different sweeps have equal hashes.</summary>
    public required string Hash { get; init; }

    /// <summary>The factors in the order of print, as a table shows them: <c>module</c> → <c>se</c>; a factor that does not apply is absent.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Factors { get; init; }

    /// <summary>Whether the others are compared with this cell.</summary>
    public required bool IsBaseline { get; init; }

    /// <summary>Index of the cell that this one is compared with; null for a baseline, and where the sweep has none to compare with.</summary>
    public int? BaselineCell { get; init; }
}
