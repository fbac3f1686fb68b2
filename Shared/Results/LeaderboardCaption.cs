namespace Orchestrator.Results;

/// <summary>Words the sentence under a leaderboard.</summary>
internal static class LeaderboardCaption
{
    /// <summary>
    /// Says which metric on which images by which checkpoint rule over how many seeds, how it was tested, and how many cells were tried.
    /// </summary>
    /// <param name="board">The leaderboard.</param>
    /// <param name="spread">What the table prints of a cell's seeds.</param>
    public static string Of(Leaderboard board, string spread = "mean ± sample sd over seeds")
    {
        if (board.Basis.TrialsDone == 0) return $"{board.Basis.MetricName}. {board.Basis.Tried}";
        var differences = board.Rows.Select(row => row.Difference).Where(difference => difference is not null).ToList();
        var tested = differences.Count(difference => difference!.P is not null);
        var unpaired = differences.Count(difference => !difference!.IsPaired);
        var test = unpaired == 0 ? "t-test over the same seeds" : $"t-test over the same seeds, Welch's where seeds differ ({unpaired})";
        return $"{board.Basis.Measured}: {spread}, differences paired by seed with 95 % t intervals"
            + (tested == 0
                ? ". "
                : $"; p: {test}, Holm-corrected over {tested} {(tested == 1 ? "comparison" : "comparisons")} with {board.Baseline}. ")
            + board.Basis.Tried;
    }
}
