using System.Globalization;
using Orchestrator.Results.Export;
using Orchestrator.Results.Groups;
using Orchestrator.Statistics;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints a leaderboard of groups.</summary>
internal static class GroupTable
{
    public static void Write(IAnsiConsole console, GroupedLeaderboard board)
    {
        var metric = board.Objective.Metric;
        var table = Columns.Table(
            ["#", .. board.GroupedBy],
            [$"{metric} {Figures.Unit(metric)}".Trim(), "95 % CI", "vs baseline [95 % CI]", "p (Holm)", "better on", "cells", "trials"]);
        foreach (var row in board.Rows)
        {
            Columns.Add(
                table,
                [
                    row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–",
                    .. board.GroupedBy.Select(factor => row.Levels.FirstOrDefault(level => level.Key == factor).Value ?? "–"),
                    row.Mean is { } mean ? Figures.Metric(mean, metric) : "–",
                    row.Confidence is { } interval ? IntervalText(interval, metric) : "–",
                    row.Difference is { } difference ? Figures.Difference(difference, metric) : "–",
                    row.Difference is { } tested ? Figures.P(tested) : "–",
                    row.Compared == 0 ? "–" : $"{row.Better} of {row.Compared}",
                    $"{row.CellsWithResult}/{row.Cells.Count}",
                    Figures.Count(row.Trials),
                ]);
        }

        console.Write(table);
        console.WriteLine(board.Caption);
    }

    private static string IntervalText(Interval interval, string metric) =>
        $"[{Figures.Metric(interval.Low, metric)}, {Figures.Metric(interval.High, metric)}]";
}
