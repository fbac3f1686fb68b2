using System.Globalization;
using Orchestrator.Results;
using Orchestrator.Results.Export;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints the cells worth their cost.</summary>
internal static class ParetoTable
{
    public static void Write(IAnsiConsole console, Leaderboard board, IReadOnlyList<ParetoPoint> points, CostAxis axis)
    {
        var metric = board.Objective.Metric;
        var table = Columns.Table(board.Factors, CostName(axis), $"{metric} {Figures.Unit(metric)}".Trim());
        foreach (var point in points.Where(point => point.IsOnFront))
        {
            var levels = board.Factors.Select(factor => point.Row.Cell.LevelOf(factor) ?? "–");
            Columns.Add(table, [.. levels, CostText(point.Cost, axis), Figures.MeanAndSpread(point.Row.Metric!, metric)]);
        }

        console.Write(table);
        var onFront = points.Count(point => point.IsOnFront);
        console.WriteLine($"{onFront} of {points.Count} cells are on the front: no other is as good and as cheap by the mean.");
        console.WriteLine(board.Caption);
    }

    private static string CostName(CostAxis axis) => axis switch
    {
        CostAxis.Parameters => "train params",
        CostAxis.Macs => "train MACs",
        CostAxis.DeployParameters => "deploy params",
        CostAxis.DeployMacs => "deploy MACs",
        _ => "ms, batch 1",
    };

    private static string CostText(double cost, CostAxis axis) =>
        axis == CostAxis.Latency ? cost.ToString("0.00", CultureInfo.InvariantCulture) : Figures.Large((long)cost);
}
