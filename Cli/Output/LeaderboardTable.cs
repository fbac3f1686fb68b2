using System.Globalization;
using Orchestrator.Results;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>Prints a leaderboard as a table.</summary>
internal static class LeaderboardTable
{
    public static void Write(IAnsiConsole console, Leaderboard leaderboard)
    {
        var metric = leaderboard.Objective.Metric;
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("#").RightAligned());
        foreach (var factor in leaderboard.Factors) table.AddColumn(Markup.Escape(factor));
        table.AddColumn(new TableColumn($"{metric} {Figures.Unit(metric)}".Trim()).RightAligned());
        table.AddColumn(new TableColumn("vs baseline [[95 % CI]]").RightAligned());
        table.AddColumn(new TableColumn("seeds").RightAligned());
        table.AddColumn(new TableColumn("params").RightAligned());
        table.AddColumn(new TableColumn("s/trial").RightAligned());
        foreach (var row in leaderboard.Rows) table.AddRow([.. Cells(leaderboard, row).Select(Markup.Escape)]);
        console.Write(table);
        console.WriteLine(leaderboard.Caption);
    }

    private static IEnumerable<string> Cells(Leaderboard leaderboard, LeaderboardRow row)
    {
        var metric = leaderboard.Objective.Metric;
        yield return row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–";
        foreach (var factor in leaderboard.Factors)
            yield return row.Cell.Factors.FirstOrDefault(pair => pair.Key == factor).Value ?? "–";
        yield return row.Metric is { } summary ? Figures.MeanAndSpread(summary, metric) : "–";
        yield return row.Cell.IsBaseline ? "baseline" : row.Difference is { } difference ? Figures.Difference(difference, metric) : "–";
        yield return $"{row.Metric?.N ?? 0}/{row.Planned}";
        yield return row.Parameters is { } parameters ? Figures.Count(parameters) : "–";
        yield return row.MeanTrainSeconds is { } seconds ? seconds.ToString("0.0", CultureInfo.InvariantCulture) : "–";
    }
}
