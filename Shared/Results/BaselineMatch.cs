using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>Chooses the baseline that a cell is compared with.</summary>
public static class BaselineMatch
{
    /// <summary>
    /// The baseline cell on the same data set that shares the most factors with the cell (so a ResNet-50 is compared with the plain
    /// ResNet-50), or null when the cell is a baseline itself or no baseline is on its data set.
    /// </summary>
    public static PlannedCell? For(PlannedCell cell, IReadOnlyList<PlannedCell> cells)
    {
        if (cell.IsBaseline) return null;
        return cells
            .Where(other => other.IsBaseline && Factor(other, "dataset") == Factor(cell, "dataset"))
            .MaxBy(other => other.Factors.Count(factor => cell.Factors.Contains(factor)));
    }

    private static string? Factor(PlannedCell cell, string name) =>
        cell.Factors.Where(factor => factor.Key == name).Select(factor => factor.Value).FirstOrDefault();
}
