using Orchestrator.Results;
using Orchestrator.Sweeps;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>
/// The cells that a sweep's page shows at a time, in the order of its leaderboard. Nearly every sweep fits on one page; one of ten thousand cells
/// would otherwise be a page of fifty megabytes.
/// </summary>
/// <param name="Rows">Rows of the leaderboard.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Total">Cells of all pages.</param>
public sealed record CellPage(IReadOnlyList<LeaderboardRow> Rows, int Number, int Total)
{
    /// <summary>Cells of a page.</summary>
    public const int Size = 100;

    /// <summary>Pages there are.</summary>
    public int Count => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The place of the first row, from 1.</summary>
    public int First => (Number - 1) * Size + 1;

    /// <summary>The cells of the rows in the order of the definition.</summary>
    public IReadOnlyList<PlannedCell> Cells => [.. Rows.Select(row => row.Cell).OrderBy(cell => cell.Index)];

    /// <summary>What a view shows of a leaderboard; the nearest page where the one asked for does not exist.</summary>
    public static CellPage Of(Leaderboard board, SweepView view)
    {
        var rows = BoardOrder.Apply(board, view.Sort, view.IsReversed);
        var number = Math.Clamp(view.Page, 1, Math.Max(1, (rows.Count + Size - 1) / Size));
        return new CellPage([.. rows.Skip((number - 1) * Size).Take(Size)], number, rows.Count);
    }
}
