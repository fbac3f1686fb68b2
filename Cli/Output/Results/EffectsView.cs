using System.Globalization;
using Orchestrator.Results.Effects;
using Orchestrator.Results.Export;
using Orchestrator.Statistics;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints main effects and interactions.</summary>
internal static class EffectsView
{
    /// <summary>So many missing cells are named; the JSON names more.</summary>
    private const int MostNamed = 10;

    public static void Write(IAnsiConsole console, EffectsReport report)
    {
        var metric = report.Objective.Metric;
        var tests = Columns.Table(["effect"], "df", "F", "p", "p (Holm)", "partial eta²");
        foreach (var effect in report.MainEffects) Test(tests, effect.Factor, effect.Test);
        foreach (var interaction in report.Interactions) Test(tests, $"{interaction.First} × {interaction.Second}", interaction.Test);
        if (report.MainEffects.Count > 0) console.Write(tests);
        foreach (var effect in report.MainEffects)
        {
            var table = Columns.Table([effect.Factor], "mean", "95 % CI", "effect");
            foreach (var level in effect.Levels)
            {
                var interval = IntervalText(level.Confidence, metric);
                Columns.Add(table, level.Level, Figures.Metric(level.Mean, metric), interval, Figures.Signed(level.Effect, metric));
            }

            console.Write(table);
        }

        foreach (var interaction in report.Interactions) console.Write(TableOf(interaction, metric));
        foreach (var (factor, role) in report.Design.Fixed) console.WriteLine($"{factor}: {role}.");
        foreach (var missing in report.Design.Missing.Take(MostNamed)) console.WriteLine($"missing: {missing}");
        if (report.Design.MissingCount > MostNamed) console.WriteLine($"missing: {report.Design.MissingCount - MostNamed} more");
        foreach (var outside in report.Design.NotCrossed.Take(MostNamed)) console.WriteLine($"not crossed: {outside}");
        console.WriteLine(report.Caption);
    }

    private static Table TableOf(Interaction interaction, string metric)
    {
        var columns = interaction.Cells.Select(cell => cell.Second).Distinct().ToList();
        var table = Columns.Table([$"{interaction.First} × {interaction.Second}"], columns);
        foreach (var row in interaction.Cells.GroupBy(cell => cell.First))
        {
            var cells = row.Select(cell => $"{Figures.Metric(cell.Mean, metric)} ({Figures.Signed(cell.Effect, metric)})");
            Columns.Add(table, [row.Key, .. cells]);
        }

        return table;
    }

    private static void Test(Table table, string name, EffectTest test) => Columns.Add(
        table, name, $"{test.DegreesOfFreedom}", Number(test.F, "0.00"), P(test.P), P(test.HolmP),
        Number(test.PartialEtaSquared, "0.00"));

    private static string P(double? p) => p is { } value ? Figures.P(value) : "–";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string IntervalText(Interval? interval, string metric) =>
        interval is { } known ? $"[{Figures.Metric(known.Low, metric)}, {Figures.Metric(known.High, metric)}]" : "–";
}
