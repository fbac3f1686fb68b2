using Orchestrator.Statistics;

namespace Orchestrator.Results.Effects;

/// <summary>Words the sentences under main effects.</summary>
internal static class EffectsCaption
{
    /// <summary>Says what was measured, which part of the design is balanced, what is missing, and what the tests compare with.</summary>
    public static string Of(ResultCaption basis, BalancedPart design, FactorialAnova? anova)
    {
        if (anova is null)
        {
            return $"{basis.Measured}. No factor has two levels whose cells share a seed, so there is nothing to analyse yet. "
                + basis.Tried;
        }

        var crossing = string.Join(" × ", design.Factors.Select(factor => $"{factor.Levels.Count} {factor.Name}"));
        var seeds = $"{design.Seeds.Count} {(design.Seeds.Count == 1 ? "seed" : "seeds")}";
        var parts = new List<string>
        {
            $"{basis.Measured}: means over the balanced part, {crossing} = {design.Cells.Count} cells with {seeds} each.",
        };
        parts.Add(anova.ErrorDegreesOfFreedom == 0
            ? "With one seed nothing tells effects from noise: no p-values."
            : $"F-tests against the spread of seeds within cells ({anova.ErrorDegreesOfFreedom} degrees of freedom, seeds as blocks), "
                + "Holm-corrected over all effects.");
        foreach (var factor in design.Factors.Where(factor => factor.LeftOut.Count > 0))
            parts.Add($"Left out of {factor.Name}, because cells are missing: {string.Join(", ", factor.LeftOut)}.");
        if (design.MissingCount > 0) parts.Add($"{design.MissingCount} combinations have no result.");
        if (design.NotCrossed.Count > 0) parts.Add($"{design.NotCrossed.Count} cells lack one of the factors and are not in it.");
        parts.Add(basis.Tried);
        return string.Join(' ', parts);
    }
}
