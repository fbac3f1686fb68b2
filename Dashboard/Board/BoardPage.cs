using Orchestrator.Results;

namespace Orchestrator.Dashboard.Board;

/// <summary>The rows of a leaderboard that a view shows: pinned ones, then a page of the others in their order.</summary>
/// <param name="Columns">The columns shown.</param>
/// <param name="Pinned">Rows that stay on top, in the same order.</param>
/// <param name="Rows">The page of the others.</param>
/// <param name="Matching">Rows that match, pinned ones not counted.</param>
/// <param name="Number">The page, from 1.</param>
public sealed record BoardPage(IReadOnlyList<TableColumn> Columns, IReadOnlyList<LeaderboardRow> Pinned, IReadOnlyList<LeaderboardRow> Rows, int Matching, int Number)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 200;

    /// <summary>Pages there are.</summary>
    public int Count => Math.Max(1, (Matching + Size - 1) / Size);

    /// <summary>The first row's place among those that match, from 1.</summary>
    public int First => (Number - 1) * Size + 1;

    /// <summary>What a view shows of a leaderboard.</summary>
    public static BoardPage Of(Leaderboard board, BoardView view)
    {
        var columns = TableColumns.Of(board);
        var shown = columns.Where(column => view.Columns.Count > 0 ? view.Columns.Contains(column.Name) : column.IsShownAtFirst);
        var sorted = Sorted(board, view, columns);
        var matching = sorted.Where(row => !view.IsPinned(row) && Matches(row, view.Search)).ToList();
        var number = Math.Clamp(view.Page, 1, Math.Max(1, (matching.Count + Size - 1) / Size));
        return new BoardPage([.. shown], [.. sorted.Where(view.IsPinned)], [.. matching.Skip((number - 1) * Size).Take(Size)], matching.Count, number);
    }

    private static List<LeaderboardRow> Sorted(Leaderboard board, BoardView view, IReadOnlyList<TableColumn> columns)
    {
        Func<LeaderboardRow, double?> key = view.Sort == TableColumns.Cell
            ? row => row.Cell.Index
            : columns.FirstOrDefault(column => column.Name == view.Sort)?.Key ?? (row => row.Rank);
        var sign = view.IsReversed ? -1 : 1;
        // Rows without a value come last either way.
        return [.. board.Rows.OrderBy(row => key(row) is null).ThenBy(row => sign * key(row))];
    }

    private static bool Matches(LeaderboardRow row, string search) => search.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => row.Cell.Factors.Any(factor => factor.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
