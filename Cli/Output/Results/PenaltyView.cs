using System.Globalization;
using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Results.Penalties;
using Spectre.Console;

namespace Orchestrator.Cli.Output.Results;

/// <summary>Prints the metric and the γ sparsity along λ.</summary>
internal static class PenaltyView
{
    public static void Write(IAnsiConsole console, PenaltyReport report)
    {
        if (report.Curves.Count == 0) console.WriteLine("Nothing was tried with several λ, or nothing of it has a result yet.");
        foreach (var curve in report.Curves)
        {
            console.WriteLine(curve.Name);
            console.Write(TableOf(curve, report.Objective.Metric));
            console.WriteLine(curve.Choice);
            console.WriteLine();
        }

        console.WriteLine(report.Caption);
    }

    private static Table TableOf(PenaltyCurve curve, string metric)
    {
        var bounds = curve.Points.SelectMany(point => point.ScaleFactors).Select(share => share.Below).Distinct().Order().ToList();
        var shares = bounds.Select(bound => $"|γ| < {bound.ToString(CultureInfo.InvariantCulture)} %");
        var table = Columns.Table(["λ"], [$"{metric} {Figures.Unit(metric)}".Trim(), "validation %", .. shares, "seeds"]);
        foreach (var point in curve.Points)
        {
            Columns.Add(
                table,
                [
                    point.Penalty.ToString(CultureInfo.InvariantCulture) + (point.Penalty.Equals(curve.ChosenPenalty) ? " (chosen)" : ""),
                    Figures.MeanAndSpread(point.Metric, metric),
                    point.Validation is { } validation ? Figures.MeanAndSpread(validation, "validation_top1") : "–",
                    .. bounds.Select(bound => Share(point.ScaleFactors.FirstOrDefault(share => share.Below.Equals(bound)))),
                    point.Metric.N.ToString(CultureInfo.InvariantCulture),
                ]);
        }

        return table;
    }

    private static string Share(ScaleFactorShare? share) => share is null ? "–" : Figures.MeanAndSpread(share.Share, "test_top1");
}
