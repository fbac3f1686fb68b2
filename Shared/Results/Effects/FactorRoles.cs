using Orchestrator.Sweeps;

namespace Orchestrator.Results.Effects;

/// <summary>Which factors of a set of cells can be crossed with each other, and for which cells that is.</summary>
/// <param name="Crossed">Factors with several levels, none of which determines another.</param>
/// <param name="Fixed">The others, and why.</param>
/// <param name="Cells">The cells that have all crossed factors.</param>
internal sealed record FactorRoles(
    IReadOnlyList<string> Crossed, IReadOnlyList<KeyValuePair<string, string>> Fixed, IReadOnlyList<PlannedCell> Cells)
{
    /// <summary>
    /// Sorts factors by their roles. Of a factor that applies to some cells only, such as λ, the larger side stays: the cells that have it,
    /// which can then be crossed by it, or those that do not.
    /// </summary>
    public static FactorRoles Of(IReadOnlyList<string> factors, IReadOnlyList<PlannedCell> cells)
    {
        var nested = factors.Select(factor => (Factor: factor, Leader: LeaderOf(factor, factors, cells)))
            .Where(pair => pair.Leader is not null).ToList();
        var free = factors.Where(factor => nested.TrueForAll(pair => pair.Factor != factor)).ToList();
        var kept = free.Aggregate(cells, LargerSide);
        var crossed = new List<string>();
        var roles = nested.ConvertAll(pair => KeyValuePair.Create(pair.Factor, $"goes with {pair.Leader}"));
        foreach (var factor in free)
        {
            var levels = kept.Select(cell => cell.LevelOf(factor)).Distinct().ToList();
            if (levels is [null]) roles.Add(KeyValuePair.Create(factor, "applies to few cells, which are left out"));
            else if (levels.Count == 1) roles.Add(KeyValuePair.Create(factor, $"only {levels[0]}"));
            else if (LeaderOf(factor, free, kept) is { } leader) roles.Add(KeyValuePair.Create(factor, $"goes with {leader}"));
            else if (levels.Count > 1) crossed.Add(factor);
        }

        return new FactorRoles(crossed, roles, kept);
    }

    private static IReadOnlyList<PlannedCell> LargerSide(IReadOnlyList<PlannedCell> cells, string factor)
    {
        var sides = cells.ToLookup(cell => cell.LevelOf(factor) is not null);
        return [.. sides[sides[true].Count() >= sides[false].Count()]];
    }

    /// <summary>
    /// A factor whose level determines this one's; of two that determine each other the earlier. Null where there is none.
    /// </summary>
    private static string? LeaderOf(string factor, IReadOnlyList<string> factors, IReadOnlyList<PlannedCell> cells)
    {
        if (cells.Select(cell => cell.LevelOf(factor)).Distinct().Count() < 2) return null;
        var isLater = false;
        foreach (var other in factors)
        {
            if (other == factor) isLater = true;
            else if (IsFunction(other, factor, cells) && (!isLater || !IsFunction(factor, other, cells))) return other;
        }

        return null;
    }

    private static bool IsFunction(string of, string factor, IReadOnlyList<PlannedCell> cells) =>
        cells.GroupBy(cell => cell.LevelOf(of)).All(same => same.Select(cell => cell.LevelOf(factor)).Distinct().Count() == 1);
}
