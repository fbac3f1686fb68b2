using Orchestrator.Results.Export;
using Orchestrator.Results.Placements;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints a comparison of placements: a finding and a table for each module.</summary>
internal static class PlacementView
{
    public static void Write(IAnsiConsole console, PlacementReport report)
    {
        if (report.Modules.Count == 0) console.WriteLine("No cell has a placement.");
        foreach (var module in report.Modules)
        {
            console.WriteLine(module.Finding.Text);
            console.Write(TableOf(module, report.Objective.Metric));
            foreach (var caveat in module.Finding.Caveats) console.WriteLine($"  - {caveat}");
            console.WriteLine();
        }

        console.WriteLine(report.Caption);
    }

    private static Table TableOf(ModulePlacements module, string metric)
    {
        var table = Columns.Table(
            ["placement"], [.. module.Blocks.Select(block => block.Name), "mean", "vs baseline [95 % CI]", "p (Holm)", "better on"]);
        foreach (var average in module.Averages)
        {
            Columns.Add(
                table,
                [
                    average.Placement + (average.IsBest ? " (best)" : ""),
                    .. module.Blocks.Select(block => CellText(block, average.Placement, metric)),
                    average.Mean is { } mean ? Figures.Metric(mean, metric) : "–",
                    average.DifferenceFromBaseline is { } difference ? Figures.Difference(difference, metric) : "–",
                    average.DifferenceFromBaseline is { } tested ? Figures.P(tested) : "–",
                    average.Compared == 0 ? "–" : $"{average.BetterThanBaseline} of {average.Compared}",
                ]);
        }

        return table;
    }

    private static string CellText(PlacementBlock block, string placement, string metric) =>
        block.Cells.FirstOrDefault(cell => cell.Placement == placement) is { Row.Metric: { } summary } cell
            ? Figures.MeanAndSpread(summary, metric) + (cell.IsBest ? " *" : "")
            : "–";
}
