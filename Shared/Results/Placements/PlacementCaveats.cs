using Orchestrator.Results.Export;
using Orchestrator.Statistics;

namespace Orchestrator.Results.Placements;

/// <summary>What has to be said with a comparison of placements.</summary>
internal static class PlacementCaveats
{
    /// <summary>With fewer seeds a t interval rests on the assumption that seeds spread normally.</summary>
    private const int FewSeeds = 5;

    public static IReadOnlyList<string> Of(ModuleDraft module, int compared, ResultSet set) => [.. All(module, compared, set)];

    private static IEnumerable<string> All(ModuleDraft module, int compared, ResultSet set)
    {
        if (module.Blocks.Count == 1)
            yield return $"One backbone and data set ({module.Blocks[0].Name}): whether it holds on others is open.";
        var seeds = module.Blocks.SelectMany(block => block.Cells).Select(cell => cell.Row.Metric?.N ?? 0).DefaultIfEmpty().Min();
        if (seeds < Comparison.FewestForP) yield return $"Some cells have {seeds} {(seeds == 1 ? "seed" : "seeds")}: n too small.";
        else if (seeds < FewSeeds) yield return $"{seeds} seeds a cell: intervals assume that seeds spread normally.";
        foreach (var block in module.Blocks.Where(block => block.Missing.Count > 0))
            yield return $"No result on {block.Name} for {string.Join(", ", block.Missing)}.";
        if (module.Contrasts.Any(contrast => !contrast.Difference.IsPaired))
            yield return "Some placements were trained with different seeds: compared unpaired (Welch).";
        if (CostCaveat(module) is { } cost) yield return cost;
        if (compared > 1)
            yield return $"The best was picked after seeing the results; p is corrected for all {compared} pairs of placements compared.";
        if (set.Caption.Split == "test") yield return "Picked by test images: the winner's own number is optimistic.";
        if (set.Caption.TrainingDiffers) yield return "The sweeps differ in how they train.";
        if (module.Blocks.SelectMany(block => block.Cells).Any(cell => cell.Row.Lost > 0))
            yield return "Some trials failed or were cancelled; which ones may depend on the placement.";
    }

    // A placement that widens the module's input also buys parameters; the comparison does not hold those equal.
    private static string? CostCaveat(ModuleDraft module)
    {
        foreach (var block in module.Blocks)
        {
            var costs = block.Cells.Where(cell => cell.Row.Parameters is not null).ToList();
            if (costs.Select(cell => cell.Row.Parameters).Distinct().Count() < 2) continue;
            var listed = costs.Select(cell => $"{cell.Placement} {Figures.Count(cell.Row.Parameters!.Value)}");
            return $"Placements differ in parameters, on {block.Name}: {string.Join(", ", listed)}.";
        }

        return null;
    }
}
