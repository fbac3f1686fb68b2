using Orchestrator.Results.Export;

namespace Orchestrator.Results.Placements;

/// <summary>Words what a module's placements show.</summary>
internal sealed class FindingText
{
    private readonly ModuleDraft _module;
    private readonly string _metric;
    private readonly string _best;

    private FindingText(ModuleDraft module, string metric, string best) => (_module, _metric, _best) = (module, metric, best);

    /// <summary>The finding with its caveats.</summary>
    /// <param name="module">The module's placements, with corrected p-values.</param>
    /// <param name="compared">Pairs of placements that p-values are corrected for.</param>
    /// <param name="set">Where they are from.</param>
    public static PlacementFinding Of(ModuleDraft module, int compared, ResultSet set)
    {
        var caveats = PlacementCaveats.Of(module, compared, set);
        var name = CellFactors.NameOf(module.Levels);
        if (module.Placements.Count < 2)
            return new PlacementFinding($"{name} was tried at one placement only: {module.Placements[0]}.", false, caveats);
        if (module.Averages.FirstOrDefault(average => average.IsBest)?.Placement is not { } best)
            return new PlacementFinding($"No backbone has a result for every placement of {name} yet.", false, caveats);
        var (text, isSignificant) = new FindingText(module, set.Objective.Metric, best).Word();
        return new PlacementFinding($"{name}: {text}", isSignificant, caveats);
    }

    private (string Text, bool IsSignificant) Word()
    {
        var others = _module.Contrasts.Where(contrast => contrast.Placement == _best || contrast.Other == _best).OrderBy(Lead).ToList();
        var beaten = others.Where(contrast => contrast.Placement == _best && contrast.Difference.IsSignificant).ToList();
        var open = others.Except(beaten).ToList();
        if (open.Count == 0) return ($"{_best} beats {Join(beaten.Select(Beaten))}.", true);
        if (beaten.Count > 0)
            return ($"{_best} beats {Join(beaten.Select(Beaten))}; it is not shown to differ from {Join(open.Select(Open))}.", false);
        var rest = open.Count == 1 ? OtherOf(open[0]) : "any other placement";
        return ($"{_best} leads, but is not shown to differ from {rest}. The nearest is {Open(open[0])}.", false);
    }

    // "post by 0.80 ± 0.30 points on 4 of 4 backbones, p = 0.010 corrected"
    private string Beaten(PlacementContrast contrast) => $"{OtherOf(contrast)} by {Amount(contrast)} {Blocks(contrast)}, {P(contrast)}";

    // "pre (0.10 ± 0.30 points behind, 2 of 4 backbones, p = 0.410 corrected)". With blocks missing, the best over complete blocks may be
    // behind over those that two placements have in common.
    private string Open(PlacementContrast contrast)
    {
        var direction = contrast.Placement == _best ? "behind" : "ahead";
        return $"{OtherOf(contrast)} ({Amount(contrast)} {direction} {Blocks(contrast)}, {P(contrast)})";
    }

    private double Lead(PlacementContrast contrast) =>
        contrast.Placement == _best ? Math.Abs(contrast.Difference.Mean) : -Math.Abs(contrast.Difference.Mean);

    private string OtherOf(PlacementContrast contrast) => contrast.Placement == _best ? contrast.Other : contrast.Placement;

    private string Amount(PlacementContrast contrast)
    {
        var spread = contrast.Difference.Confidence is { } interval ? $" ± {Figures.Metric(interval.Half, _metric)}" : "";
        return $"{Figures.Metric(Math.Abs(contrast.Difference.Mean), _metric)}{spread}{(MetricReader.IsShare(_metric) ? " points" : "")}";
    }

    private string Blocks(PlacementContrast contrast)
    {
        var backbones = _module.Blocks.Select(block => block.Levels.FirstOrDefault(level => level.Key == CellFactors.Backbone).Value)
            .Distinct().Count();
        var noun = backbones == _module.Blocks.Count ? "backbones" : "pairs of backbone and data set";
        return $"on {contrast.BetterOn} of {contrast.Blocks} {noun}";
    }

    private static string P(PlacementContrast contrast) =>
        contrast.Difference.HolmP is { } p ? $"{Figures.PSentence(p)} corrected" : Figures.P(contrast.Difference);

    private static string Join(IEnumerable<string> parts) => string.Join("; and ", parts);
}
