using Orchestrator.Results;
using Orchestrator.Sweeps;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>
/// The cells that a sweep's page shows at a time, in the order of its leaderboard. Nearly every sweep fits on one page; one of ten thousand cells
/// would otherwise be a page of fifty megabytes.
/// </summary>
/// <param name="Rows">Rows of the leaderboard.</param>
/// <param name="Place">Where among all rows they are.</param>
public sealed record CellPage(IReadOnlyList<LeaderboardRow> Rows, PagePlace Place)
{
    private const int Size = 100;

    /// <summary>Whether other pages have more cells.</summary>
    public bool IsPart => Place.Count > 1;

    /// <summary>The cells of the rows in the order of the definition.</summary>
    public IReadOnlyList<PlannedCell> Cells => [.. Rows.Select(row => row.Cell).OrderBy(cell => cell.Index)];

    /// <summary>What a view shows of a leaderboard.</summary>
    public static CellPage Of(Leaderboard board, SweepView view)
    {
        var rows = BoardOrder.Apply(board, view.Sort, view.IsReversed);
        var place = PagePlace.Of(view.Page, rows.Count, Size);
        return new CellPage(place.Of(rows), place);
    }
}
