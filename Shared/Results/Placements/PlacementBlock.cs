namespace Orchestrator.Results.Placements;

/// <summary>A module's placements on one backbone and data set.</summary>
/// <param name="Levels">Backbone and data set.</param>
/// <param name="Cells">Its placements, in the order of the report.</param>
/// <param name="Missing">Placements that have no cell here, or one without a result.</param>
public sealed record PlacementBlock(
    IReadOnlyList<KeyValuePair<string, string>> Levels, IReadOnlyList<PlacementCell> Cells, IReadOnlyList<string> Missing)
{
    /// <summary>In one line.</summary>
    public string Name => CellFactors.NameOf(Levels);

    /// <summary>The cell at a placement that has a result, or null.</summary>
    internal PlacementCell? At(string placement) =>
        Cells.FirstOrDefault(cell => cell.Placement == placement && cell.Row.Metric is not null);
}
