using System.Globalization;
using System.Text;
using Orchestrator.Results;

namespace Orchestrator.Cli.Output;

/// <summary>The leaderboard as a Markdown table with its caption.</summary>
internal static class MarkdownExport
{
    public static string Write(Leaderboard leaderboard)
    {
        var metric = leaderboard.Objective.Metric;
        string[] head = ["#", .. leaderboard.Factors, $"{metric} {Figures.Unit(metric)}".Trim(), "vs baseline [95 % CI]", "seeds", "parameters"];
        var text = new StringBuilder();
        Line(text, head);
        Line(text, head.Select(_ => "---"));
        foreach (var row in leaderboard.Rows) Line(text, Cells(leaderboard, row));
        return text.Append('\n').Append(leaderboard.Caption).Append('\n').ToString();
    }

    private static IEnumerable<string> Cells(Leaderboard leaderboard, LeaderboardRow row)
    {
        var metric = leaderboard.Objective.Metric;
        yield return row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–";
        foreach (var factor in leaderboard.Factors) yield return row.Cell.Factors.FirstOrDefault(pair => pair.Key == factor).Value ?? "–";
        yield return row.Metric is { } summary ? Figures.MeanAndSpread(summary, metric) : "–";
        yield return row.Cell.IsBaseline ? "baseline" : row.Difference is { } difference ? Figures.Difference(difference, metric) : "–";
        yield return $"{row.Metric?.N ?? 0}/{row.Planned}";
        yield return row.Parameters is { } parameters ? Figures.Count(parameters) : "–";
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
