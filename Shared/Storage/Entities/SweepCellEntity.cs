namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>sweep_cells</c>: one cell of a sweep's grid.</summary>
public sealed class SweepCellEntity
{
    /// <summary>The sweep.</summary>
    public required string SweepId { get; init; }

    /// <summary>Position in the sweep, from 0.</summary>
    public required int Cell { get; init; }

    /// <summary>Hash of the configuration without its seed.</summary>
    public required string Hash { get; init; }

    /// <summary>The factors in the order of print: a JSON array of key and value pairs.</summary>
    public required string Factors { get; init; }

    /// <summary>Whether the others are compared with this cell.</summary>
    public required bool IsBaseline { get; init; }

    /// <summary>The cell that this one is compared with; null for a baseline, and where there is none.</summary>
    public int? BaselineCell { get; init; }
}
