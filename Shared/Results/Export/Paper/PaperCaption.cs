namespace Orchestrator.Results.Export;

/// <summary>Words the caption of a table in a paper.</summary>
internal static class PaperCaption
{
    public static string Of(Leaderboard board, PaperLayout layout, PaperContest contest, PaperSpread spread)
    {
        var basis = board.Basis;
        var unit = MetricReader.IsShare(basis.Metric) ? " in percent" : "";
        var after = spread == PaperSpread.Confidence ? "half of the 95 % confidence interval" : "sample standard deviation";
        var sentences = new List<string>
        {
            $"{basis.MetricName}{unit}{basis.Measured[basis.MetricName.Length..]}: mean ± {after} over {SeedsText(board)}.",
            $"Best of {contest.Name} in bold, second underlined.",
        };
        var tested = board.Rows.Select(row => row.Difference).Where(difference => difference?.P is not null).ToList();
        if (tested.Count > 0)
        {
            var paired = tested.Count(difference => difference!.IsPaired);
            var test = paired == tested.Count ? "paired t-test" : paired > 0 ? "paired or Welch's t-test" : "Welch's t-test";
            sentences.Add($"* better, † worse than {board.Baseline}: {test}, p < 0.05 Holm-corrected over {tested.Count} comparisons.");
        }

        var fixedLevels = board.Factors.Except(layout.Rows).Except(layout.Columns)
            .Select(factor => $"{factor} {board.Rows[0].Cell.LevelOf(factor)}").ToList();
        if (fixedLevels.Count > 0) sentences.Add($"All cells: {string.Join(", ", fixedLevels)}.");
        sentences.Add($"{basis.CellsTried} cells tried{(basis.CellsTried > board.Rows.Count ? $", {board.Rows.Count} shown" : "")}.");
        if (basis.TrialsDone < basis.TrialsPlanned) sentences.Add($"Preliminary: {basis.TrialsDone} of {basis.TrialsPlanned} trials done.");
        return string.Join(' ', sentences);
    }

    private static string SeedsText(Leaderboard board)
    {
        var counts = board.Rows.Where(row => row.Metric is not null).Select(row => row.Metric!.N).Distinct().Order().ToList();
        return counts.Count switch
        {
            0 => "no seeds yet",
            1 => $"{counts[0]} {(counts[0] == 1 ? "seed" : "seeds")}",
            _ => $"{counts[0]} to {counts[^1]} seeds",
        };
    }
}
