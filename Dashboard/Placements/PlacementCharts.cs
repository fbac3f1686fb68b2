using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Text;
using Orchestrator.Results;
using Orchestrator.Results.Placements;
using Orchestrator.Statistics;

namespace Orchestrator.Dashboard.Placements;

/// <summary>The charts of a comparison of placements.</summary>
public static class PlacementCharts
{
    private const string Nothing = "No placement has a result on every backbone and data set yet.";

    /// <summary>Each module's placements against the baseline, averaged over backbones and data sets.</summary>
    public static DotChart AgainstBaseline(PlacementReport report) => Chart(report, "Δ from the baseline", report.Modules.Select(module => new DotPanel(
        module.Name, 0,
        [
            .. module.Averages.Select(average => DotRow.OfDifference(
                average.Placement, average.DifferenceFromBaseline, report.Objective.Maximize, average.IsBest,
                average.Compared > 0 ? $"better on {average.BetterThanBaseline} of {average.Compared}" : "no baseline")),
        ])));

    /// <summary>Each module's placements against its best one, averaged over backbones and data sets.</summary>
    public static DotChart AgainstBest(PlacementReport report) => Chart(report, "Δ from the best placement", report.Modules.Select(module => new DotPanel(
        module.Name, 0, [.. module.Placements.Select(placement => FromBest(module, placement, report.Objective.Maximize))])));

    /// <summary>One module's placements on each backbone and data set.</summary>
    public static DotChart OfBlocks(PlacementReport report, PlacementView view)
    {
        var text = new MetricText(report.Objective.Metric);
        return new DotChart
        {
            XLabel = text.Name, IsShare = text.IsShare, PanelLabel = "Backbone and data set", Empty = Nothing,
            Panels = [.. (view.SubjectOf(report)?.Blocks ?? []).Select(block => new DotPanel(block.Name, BaselineOf(block), [.. block.Cells.Select(cell => RowOf(cell, report.Objective.Maximize))]))],
        };
    }

    /// <summary>Modules against placements: averaged, then on each backbone and data set.</summary>
    public static HeatChart Map(PlacementReport report)
    {
        var placements = report.Modules.SelectMany(module => module.Placements).Distinct().ToList();
        var modules = report.Modules.Select(module => module.Name).ToList();
        var blocks = report.Modules.SelectMany(module => module.Blocks).Select(block => block.Name).Distinct();
        var average = new HeatPanel("Averaged over backbones and data sets", modules, placements, [.. report.Modules.SelectMany((module, row) => module.Averages.Select(each =>
            CellOf(row, placements.IndexOf(each.Placement), each.DifferenceFromBaseline, each.IsBest)).OfType<HeatCell>())]);
        return new HeatChart
        {
            Label = "Δ from the baseline", IsShare = MetricReader.IsShare(report.Objective.Metric), IsDifference = true, IsMaximized = report.Objective.Maximize,
            PanelLabel = "Backbone and data set", RowLabel = "Module", ColumnLabel = "Placement", Empty = "No cell can be compared with its baseline yet.",
            Panels = [average, .. blocks.Select(name => new HeatPanel(name, modules, placements, [.. report.Modules.SelectMany((module, row) => CellsOf(module, name, row, placements))]))],
        };
    }

    private static DotChart Chart(PlacementReport report, string label, IEnumerable<DotPanel> panels)
    {
        var isShare = MetricReader.IsShare(report.Objective.Metric);
        return new DotChart
        {
            XLabel = isShare ? $"{label}, points" : label, IsShare = isShare, IsDifference = true, PanelLabel = "Module", Empty = Nothing, Panels = [.. panels],
        };
    }

    // Contrasts are of the better minus the other placement; the best one's are turned so that all are "this minus the best".
    private static DotRow FromBest(ModulePlacements module, string placement, bool isMaximized)
    {
        if (placement == module.Best) return new DotRow(placement, 0, null, null, 0, true, "the best in the mean");
        var contrast = module.Contrasts.FirstOrDefault(each => each.Placement == module.Best && each.Other == placement);
        var turned = module.Contrasts.FirstOrDefault(each => each.Placement == placement && each.Other == module.Best);
        var found = contrast ?? turned;
        return DotRow.OfDifference(
            placement, contrast is null ? turned?.Difference : contrast.Difference.Negated(), isMaximized, false, found is null ? "no result beside the best" : $"over {Numbers.Said(found.Blocks, "block")}");
    }

    private static double? BaselineOf(PlacementBlock block) =>
        block.Cells.Where(cell => cell.Row is { Metric: not null, Difference: not null }).Select(cell => (double?)(cell.Row.Metric!.Mean - cell.Row.Difference!.Mean)).FirstOrDefault();

    private static DotRow RowOf(PlacementCell cell, bool isMaximized)
    {
        var row = cell.Row;
        var verdict = row.Difference is not { IsSignificant: true } difference ? 0 : difference.Mean > 0 == isMaximized ? 1 : -1;
        var note = $"n = {row.Metric?.N ?? 0}" + (row.Difference is { } tested ? $", against the baseline {VerdictText.PSaid(tested)}" : "");
        return new DotRow(cell.Placement, row.Metric?.Mean, row.Metric?.Confidence?.Low, row.Metric?.Confidence?.High, verdict, cell.IsBest, note);
    }

    private static IEnumerable<HeatCell> CellsOf(ModulePlacements module, string block, int row, List<string> placements) =>
        (module.Blocks.FirstOrDefault(each => each.Name == block)?.Cells ?? [])
            .Select(cell => CellOf(row, placements.IndexOf(cell.Placement), cell.Row.Difference, cell.IsBest)).OfType<HeatCell>();

    private static HeatCell? CellOf(int row, int column, Comparison? difference, bool isBest) => difference is null
        ? null
        : new HeatCell(row, column, difference.Mean, difference.IsSignificant ? "*" : "", isBest, VerdictText.PSaid(difference));
}
