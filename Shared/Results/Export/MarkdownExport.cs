using System.Globalization;
using System.Text;

namespace Orchestrator.Results.Export;

/// <summary>The leaderboard as a Markdown table with its caption.</summary>
internal static class MarkdownExport
{
    public static string Write(Leaderboard leaderboard)
    {
        var metric = leaderboard.Objective.Metric;
        var costs = CostColumns.Of(leaderboard);
        string[] head =
        [
            "#", .. leaderboard.Factors, $"{metric} {Figures.Unit(metric)}".Trim(), "vs baseline [95 % CI]", "p (Holm)", "seeds",
            .. costs.Select(cost => cost.Head),
        ];
        var text = new StringBuilder();
        MarkdownTable.Head(text, head);
        foreach (var row in leaderboard.Rows) MarkdownTable.Row(text, Cells(leaderboard, row).Concat(costs.Select(cost => cost.Cell(row))));
        text.Append('\n').Append(leaderboard.Caption).Append('\n');
        foreach (var note in CostColumns.Notes(leaderboard)) text.Append('\n').Append(note).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Cells(Leaderboard leaderboard, LeaderboardRow row)
    {
        var metric = leaderboard.Objective.Metric;
        yield return row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–";
        foreach (var factor in leaderboard.Factors) yield return row.Cell.LevelOf(factor) ?? "–";
        yield return row.Metric is { } summary ? Figures.MeanAndSpread(summary, metric) : "–";
        yield return row.Cell.IsBaseline ? "baseline" : row.Difference is { } difference ? Figures.Difference(difference, metric) : "–";
        yield return row.Difference is { } tested ? Figures.P(tested) : "–";
        yield return $"{row.Metric?.N ?? 0}/{row.Planned}";
    }
}
