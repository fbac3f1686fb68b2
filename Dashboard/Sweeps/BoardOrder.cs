using Orchestrator.Results;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Orders the rows of a leaderboard for display. Rows without a value in the column come last either way.</summary>
public static class BoardOrder
{
    /// <summary>The rows by a column.</summary>
    public static IReadOnlyList<LeaderboardRow> Apply(Leaderboard board, BoardColumn column, bool isReversed)
    {
        var better = board.Objective.Maximize ? -1 : 1;
        Func<LeaderboardRow, double?> key = column switch
        {
            BoardColumn.Cell => row => row.Cell.Index,
            BoardColumn.Difference => row => better * row.Difference?.Mean,
            BoardColumn.Parameters => row => row.Parameters,
            BoardColumn.Macs => row => row.Macs,
            BoardColumn.Latency => row => row.Latency?.OneImageMilliseconds,
            BoardColumn.Time => row => row.MeanTrainSeconds,
            _ => row => row.Rank,
        };
        return RowOrder.By(board.Rows, key, isReversed);
    }
}
