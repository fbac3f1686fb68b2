using Orchestrator.Sweeps;

namespace Orchestrator.Results.Effects;

/// <summary>Which factors of a set of cells can be crossed with each other.</summary>
/// <param name="Crossed">Factors with several levels, none of which determines another.</param>
/// <param name="Fixed">The others, and why: one level, or a level that goes with another factor's.</param>
internal sealed record FactorRoles(IReadOnlyList<string> Crossed, IReadOnlyList<KeyValuePair<string, string>> Fixed)
{
    /// <summary>Sorts factors by their roles.</summary>
    public static FactorRoles Of(IReadOnlyList<string> factors, IReadOnlyList<PlannedCell> cells)
    {
        var crossed = new List<string>();
        var roles = new List<KeyValuePair<string, string>>();
        foreach (var factor in factors)
        {
            var levels = cells.Select(cell => cell.LevelOf(factor)).Distinct().ToList();
            if (levels.Count == 0) continue;
            if (levels.Count == 1) roles.Add(KeyValuePair.Create(factor, $"only {levels[0]}"));
            else if (factors.FirstOrDefault(other => Determines(other, factor, factors, cells)) is { } leader) roles.Add(KeyValuePair.Create(factor, $"goes with {leader}"));
            else crossed.Add(factor);
        }

        return new FactorRoles(crossed, roles);
    }

    // Of two factors that determine each other the earlier one counts.
    private static bool Determines(string leader, string factor, IReadOnlyList<string> factors, IReadOnlyList<PlannedCell> cells)
    {
        if (leader == factor || !IsFunction(leader, factor, cells)) return false;
        var order = factors.ToList();
        return order.IndexOf(leader) < order.IndexOf(factor) || !IsFunction(factor, leader, cells);
    }

    private static bool IsFunction(string of, string factor, IReadOnlyList<PlannedCell> cells) =>
        cells.GroupBy(cell => cell.LevelOf(of)).All(same => same.Select(cell => cell.LevelOf(factor)).Distinct().Count() == 1);
}
