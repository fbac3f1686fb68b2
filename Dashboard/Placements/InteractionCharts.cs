using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Text;
using Orchestrator.Results;
using Orchestrator.Results.Effects;

namespace Orchestrator.Dashboard.Placements;

/// <summary>Draws interactions: parallel lines where what one factor does does not depend on the other.</summary>
public static class InteractionCharts
{
    /// <summary>The interaction that a URL names, else one with placement, else the first; null where there is none.</summary>
    public static Interaction? Choose(EffectsReport report, string pair) =>
        report.Interactions.FirstOrDefault(each => NameOf(each) == pair)
        ?? report.Interactions.FirstOrDefault(each => each.First == CellFactors.Placement || each.Second == CellFactors.Placement)
        ?? (report.Interactions is [var first, ..] ? first : null);

    /// <summary>A pair's name in the URL.</summary>
    public static string NameOf(Interaction interaction) => $"{interaction.First}~{interaction.Second}";

    /// <summary>The chart: placements along the axis where they are one of the pair.</summary>
    public static ProfileChart Of(EffectsReport report, string pair)
    {
        var interaction = Choose(report, pair);
        var text = new MetricText(report.Objective.Metric);
        var isAlongFirst = interaction?.First == CellFactors.Placement;
        var cells = interaction?.Cells ?? [];
        string Along(InteractionCell cell) => isAlongFirst ? cell.First : cell.Second;
        string Across(InteractionCell cell) => isAlongFirst ? cell.Second : cell.First;
        List<string> x = [.. cells.Select(Along).Distinct()];
        var lines = cells.GroupBy(Across).Select((line, place) => ProfileLine.At(place, line.Key, x.Select(level => line.Where(cell => Along(cell) == level)
            .Select(cell => ProfilePoint.Of(cell.Mean, cell.Confidence, note: $"beyond the sum of both effects {text.Difference(cell.Effect)}")).FirstOrDefault())));
        return new ProfileChart
        {
            XLabel = (isAlongFirst ? interaction?.First : interaction?.Second) ?? "", X = x,
            Empty = "Two factors with a complete crossing of results are needed.",
            Panels = [new ProfilePanel(text.Name, text.IsShare, [.. lines])],
        };
    }
}
