using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Results;

namespace Orchestrator.Dashboard.Board;

/// <summary>The rows of a leaderboard that a view shows: pinned ones, then a page of the others in their order.</summary>
/// <param name="Columns">The columns shown.</param>
/// <param name="Pinned">Rows that stay on top, in the same order.</param>
/// <param name="Rows">The page of the others.</param>
/// <param name="Place">Where among the rows that match they are, pinned ones not counted.</param>
public sealed record BoardPage(IReadOnlyList<TableColumn> Columns, IReadOnlyList<LeaderboardRow> Pinned, IReadOnlyList<LeaderboardRow> Rows, PagePlace Place)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 200;

    /// <summary>What a view shows of a leaderboard.</summary>
    public static BoardPage Of(Leaderboard board, BoardView view)
    {
        var columns = TableColumns.Of(board);
        var shown = columns.Where(column => view.Columns.Count > 0 ? view.Columns.Contains(column.Name) : column.IsShownAtFirst);
        var sorted = Sorted(board, view, columns);
        var matching = sorted.Where(row => !view.IsPinned(row) && Matches(row, view.Search)).ToList();
        var place = PagePlace.Of(view.Page, matching.Count, Size);
        return new BoardPage([.. shown], [.. sorted.Where(view.IsPinned)], place.Of(matching), place);
    }

    private static IReadOnlyList<LeaderboardRow> Sorted(Leaderboard board, BoardView view, IReadOnlyList<TableColumn> columns)
    {
        Func<LeaderboardRow, double?> key = view.Sort == TableColumns.Cell
            ? row => row.Cell.Index
            : columns.FirstOrDefault(column => column.Name == view.Sort)?.Key ?? (row => row.Rank);
        return RowOrder.By(board.Rows, key, view.IsReversed);
    }

    private static bool Matches(LeaderboardRow row, string search) => search.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => row.Cell.Factors.Any(factor => factor.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
