using System.Globalization;
using Orchestrator.Results;
using Orchestrator.Results.Export;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints a leaderboard as a table.</summary>
internal static class LeaderboardTable
{
    public static void Write(IAnsiConsole console, Leaderboard leaderboard)
    {
        var metric = leaderboard.Objective.Metric;
        var factors = leaderboard.Factors.ToLookup(factor => LevelsOf(leaderboard, factor).Distinct().Count() > 1);
        var table = new Table().Border(TableBorder.Simple).AddColumn(Right("#"));
        foreach (var factor in factors[true]) table.AddColumn(new TableColumn(Markup.Escape(factor)).NoWrap());
        table.AddColumn(Right($"{metric} {Figures.Unit(metric)}".Trim()));
        table.AddColumn(Right("vs baseline [[95 % CI]]"));
        table.AddColumn(Right("p (Holm)"));
        table.AddColumn(Right("seeds"));
        var costs = CostColumns.Of(leaderboard);
        foreach (var (head, _) in costs) table.AddColumn(Right(head));
        table.AddColumn(Right("s/trial"));
        foreach (var row in leaderboard.Rows)
        {
            var cells = Cells(leaderboard, row, factors[true]).Concat(costs.Select(cost => cost.Cell(row))).Append(Seconds(row));
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        console.Write(table);
        if (factors[false].Any())
        {
            var shared = factors[false].Select(factor => $"{factor} {LevelsOf(leaderboard, factor).First()}");
            console.WriteLine($"All cells: {string.Join(", ", shared)}.");
        }

        console.WriteLine(leaderboard.Caption);
        foreach (var note in CostColumns.Notes(leaderboard)) console.WriteLine(note);
    }

    private static TableColumn Right(string head) => new TableColumn(head).RightAligned().NoWrap();

    private static IEnumerable<string> LevelsOf(Leaderboard leaderboard, string factor) =>
        leaderboard.Rows.Select(row => Level(row, factor));

    private static string Level(LeaderboardRow row, string factor) => row.Cell.LevelOf(factor) ?? "–";

    private static IEnumerable<string> Cells(Leaderboard leaderboard, LeaderboardRow row, IEnumerable<string> factors)
    {
        var metric = leaderboard.Objective.Metric;
        yield return row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–";
        foreach (var factor in factors) yield return Level(row, factor);
        yield return row.Metric is { } summary ? Figures.MeanAndSpread(summary, metric) : "–";
        yield return row.Cell.IsBaseline ? "baseline" : row.Difference is { } difference ? Figures.Difference(difference, metric) : "–";
        yield return row.Difference is { } tested ? Figures.P(tested) : "–";
        yield return $"{row.Metric?.N ?? 0}/{row.Planned}";
    }

    private static string Seconds(LeaderboardRow row) => row.MeanTrainSeconds?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";
}
