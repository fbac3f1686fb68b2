using System.Globalization;
using Orchestrator.Results.Export;
using Orchestrator.Trials;
using Orchestrator.Worker.Cost;
using Spectre.Console;

namespace Orchestrator.Cli.Output;

/// <summary>Prints what a network costs, by stage or by layer.</summary>
internal static class DescriptionView
{
    public static void Write(NetworkChoice network, NetworkDescription description, bool everyLayer)
    {
        Console.WriteLine($"{Title(network)}: {network.Classes} classes, one image of {network.Channels}x{network.Height}x{network.Width}.");
        WriteForm("training form", description.Train, everyLayer);
        if (description.FoldedParts > 0) WriteForm($"deploy form, {description.FoldedParts} parts folded", description.Deploy, everyLayer);
        if (description.WhyNot is { } reason) Console.WriteLine(reason);
        foreach (var report in description.Latency ?? []) Console.WriteLine(Speed(report));
    }

    private static string Speed(LatencyReport report)
    {
        var shared = report.WasShared switch
        {
            true => " Something else used the device meanwhile: measure again on a quiet machine.",
            false => "",
            null => " Whether something else used the device is not known.",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Deploy form, batch of {report.Batch}: median {report.MedianMilliseconds:0.00} ms, 95 % within {report.P95Milliseconds:0.00} ms, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{report.ImagesPerSecond:0} images/s ({report.MeasuredBatches} batches after {report.WarmUpBatches}, {report.Threads} threads).{shared}");
    }

    private static string Title(NetworkChoice network)
    {
        var placed = network.Placement is null ? "" : $" with {Words(network.Module)} at {network.Placement}";
        return Words(network.Backbone) + placed;
    }

    private static string Words(Catalog.Choice choice) => choice.Options.Count == 0
        ? choice.Name
        : $"{choice.Name} ({string.Join(", ", choice.Options.Select(option => $"{option.Key} {option.Value}"))})";

    private static void WriteForm(string title, NetworkCost cost, bool everyLayer)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(Left(everyLayer ? "layer" : "stage")).AddColumn(Left(everyLayer ? "kind" : "layers"))
            .AddColumn(Right("output")).AddColumn(Right("parameters")).AddColumn(Right("MACs")).AddColumn(Right("element ops"));
        if (everyLayer)
        {
            foreach (var layer in cost.Layers)
                Add(table, layer.Name, layer.Kind, layer.Output, layer.Parameters, layer.Macs, layer.ElementOperations);
        }
        else
        {
            foreach (var stage in cost.Stages)
                Add(table, stage.Name, $"{stage.Layers}", stage.Output, stage.Parameters, stage.Macs, stage.ElementOperations);
        }

        Add(table, "total", "", "", cost.Form.Parameters, cost.Form.Macs, cost.Form.ElementOperations);
        Console.WriteLine();
        Console.WriteLine(title);
        AnsiConsole.Write(table);
    }

    private static void Add(Table table, string name, string kind, string? output, long parameters, long macs, long elementOperations) => table.AddRow(
        Markup.Escape(name), Markup.Escape(kind), output ?? "–",
        Figures.Count(parameters), Figures.Count(macs), Figures.Count(elementOperations));

    private static TableColumn Left(string head) => new TableColumn(head).NoWrap();

    private static TableColumn Right(string head) => new TableColumn(head).RightAligned().NoWrap();
}
