using System.Globalization;
using Orchestrator.Results.Export;
using Orchestrator.Results.Ranking;
using Orchestrator.Statistics;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints average ranks and the tests of them.</summary>
internal static class RankView
{
    public static void Write(IAnsiConsole console, RankReport report)
    {
        var table = Columns.Table(["treatment"], ["average rank", .. report.Blocks]);
        foreach (var treatment in report.Treatments)
            Columns.Add(table, [treatment.Name, Rank(treatment.AverageRank), .. treatment.Ranks.Select(Rank)]);
        console.Write(table);
        if (report.Friedman is { } test) console.WriteLine(Sentence(report, test));
        foreach (var clique in report.Cliques)
        {
            var names = report.Treatments.Take(clique.Last + 1).Skip(clique.First).Select(treatment => treatment.Name);
            console.WriteLine($"not shown to differ: {string.Join(", ", names)}");
        }

        foreach (var left in report.LeftOut) console.WriteLine($"left out, because results are missing: {left}");
        console.WriteLine(report.Caption);
    }

    private static string Sentence(RankReport report, FriedmanTest test)
    {
        var f = test is { F: { } value, FP: { } p } ? $"; Iman and Davenport F = {Number(value)}, {Figures.PSentence(p)}" : "";
        var difference = report.CriticalDifference is { } critical ? $" Critical difference {Number(critical)}." : "";
        return $"Friedman χ² = {Number(test.ChiSquare)}, {Figures.PSentence(test.P)}{f}.{difference}";
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Rank(double rank) => rank.ToString("0.##", CultureInfo.InvariantCulture);
}
