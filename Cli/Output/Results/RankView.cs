using System.Globalization;
using Orchestrator.Results.Export;
using Orchestrator.Results.Ranking;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints average ranks and the tests of them.</summary>
internal static class RankView
{
    public static void Write(IAnsiConsole console, RankReport report)
    {
        var table = Columns.Table(["treatment"], ["average rank", .. report.Blocks]);
        foreach (var treatment in report.Treatments) Columns.Add(table, [treatment.Name, Rank(treatment.AverageRank), .. treatment.Ranks.Select(Rank)]);
        console.Write(table);
        if (report.Friedman is { } test) console.WriteLine(Sentence(report, test));
        foreach (var clique in report.Cliques)
            console.WriteLine($"not shown to differ: {string.Join(", ", report.Treatments.Take(clique.Last + 1).Skip(clique.First).Select(treatment => treatment.Name))}");
        foreach (var left in report.LeftOut) console.WriteLine($"left out, because results are missing: {left}");
        console.WriteLine(report.Caption);
    }

    private static string Sentence(RankReport report, Statistics.FriedmanTest test)
    {
        var f = test.F is { } value ? string.Create(CultureInfo.InvariantCulture, $"; Iman and Davenport F = {value:0.00}, {Figures.PSentence(test.FP!.Value)}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Friedman χ² = {test.ChiSquare:0.00}, {Figures.PSentence(test.P)}{f}. Critical difference {report.CriticalDifference:0.00}.");
    }

    private static string Rank(double rank) => rank.ToString("0.##", CultureInfo.InvariantCulture);
}
