using Orchestrator.Results;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Sorts the rows of a leaderboard by a number of each.</summary>
public static class RowOrder
{
    /// <summary>The rows by the number, the least first or, reversed, the greatest. Rows without one come last either way.</summary>
    public static IReadOnlyList<LeaderboardRow> By(IEnumerable<LeaderboardRow> rows, Func<LeaderboardRow, double?> number, bool isReversed)
    {
        var sign = isReversed ? -1 : 1;
        return [.. rows.OrderBy(row => number(row) is null).ThenBy(row => sign * number(row))];
    }
}
