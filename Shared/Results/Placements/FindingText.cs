using Orchestrator.Results.Export;

namespace Orchestrator.Results.Placements;

/// <summary>Words what a module's placements show.</summary>
internal static class FindingText
{
    public static PlacementFinding Of(ModuleDraft module, int compared, ResultSet set)
    {
        var caveats = PlacementCaveats.Of(module, compared, set);
        var name = CellFactors.NameOf(module.Levels);
        if (module.Placements.Count < 2) return new PlacementFinding($"{name} was tried at one placement only: {module.Placements[0]}.", false, caveats);
        var best = module.Averages.FirstOrDefault(average => average.IsBest)?.Placement;
        if (best is null) return new PlacementFinding($"No backbone has a result for every placement of {name} yet.", false, caveats);
        var others = module.Contrasts.Where(contrast => contrast.Placement == best || contrast.Other == best).ToList();
        var shown = others.Where(contrast => contrast.Placement == best && contrast.Difference.IsSignificant).ToList();
        var rest = others.Except(shown).ToList();
        var sentences = new List<string>();
        if (shown.Count > 0) sentences.Add($"{name}: {best} beats {Join(shown.Select(contrast => Versus(contrast, module, set.Objective.Metric)))}.");
        if (rest.Count > 0) sentences.Add($"{(shown.Count > 0 ? "" : $"{name}: ")}{best} leads but is not shown to differ from {Join(rest.Select(contrast => Versus(contrast, module, set.Objective.Metric)))}.");
        return new PlacementFinding(string.Join(' ', sentences), rest.Count == 0, caveats);
    }

    // "post by 0.80 ± 0.30 points on 4 of 4 backbones, p = 0.010 corrected"
    private static string Versus(PlacementContrast contrast, ModuleDraft module, string metric)
    {
        var best = module.Averages.First(average => average.IsBest).Placement;
        var other = contrast.Placement == best ? contrast.Other : contrast.Placement;
        var spread = contrast.Difference.Confidence is { } interval ? $" ± {Figures.Points(interval.Half, metric)}" : "";
        var amount = $"{Figures.Points(Math.Abs(contrast.Difference.Mean), metric)}{spread}{(MetricReader.IsShare(metric) ? " points" : "")}";
        var direction = contrast.Placement == best ? "by" : "over the blocks that have both, where it is behind by";
        var p = contrast.Difference.HolmP is { } corrected ? $"{Figures.PSentence(corrected)} corrected" : Figures.P(contrast.Difference);
        return $"{other} {direction} {amount} on {contrast.BetterOn} of {contrast.Blocks} {BlockNoun(module)}, {p}";
    }

    private static string BlockNoun(ModuleDraft module)
    {
        var backbones = module.Blocks.Select(block => block.Levels.FirstOrDefault(level => level.Key == CellFactors.Backbone).Value).Distinct().Count();
        return backbones == module.Blocks.Count ? "backbones" : "pairs of backbone and data set";
    }

    private static string Join(IEnumerable<string> parts) => string.Join("; and ", parts);
}
