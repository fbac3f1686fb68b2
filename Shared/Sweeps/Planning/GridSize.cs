using System.Numerics;
using Orchestrator.Sweeps.Reading;

namespace Orchestrator.Sweeps.Planning;

/// <summary>Counts the trials of a grid before anything is expanded, in numbers that cannot overflow.</summary>
internal static class GridSize
{
    /// <summary>Adds a problem when the grid, or the grid with its include rules, has more trials than the limit.</summary>
    public static void Check(SweepDefinition definition, ProblemList problems)
    {
        var total = Product(definition.Grid, definition.Seeds.Count);
        if (total > definition.Limit)
        {
            problems.Add(definition.GridPosition,
                $"The grid has {Formula(definition, total)}, more than the limit of {NumberText.Thousands(definition.Limit)}. "
                + $"{Advice}");
            return;
        }

        foreach (var rule in definition.Include)
        {
            total += Product(Completed(rule, definition.Grid), definition.Seeds.Count);
            if (total <= definition.Limit) continue;
            problems.Add(rule.Position,
                $"With this 'include' rule the grid has {NumberText.Thousands(total)} trials, more than the limit of "
                + $"{NumberText.Thousands(definition.Limit)}. {Advice}");
            return;
        }
    }

    /// <summary>The levels that an include rule combines: its own, and the grid's for axes that it does not name.</summary>
    public static GridAxes Completed(IncludeRule rule, GridAxes grid) => new()
    {
        Modules = rule.Levels.Modules is { Count: > 0 } modules ? modules : grid.Modules,
        Backbones = rule.Levels.Backbones is { Count: > 0 } backbones ? backbones : grid.Backbones,
        Datasets = rule.Levels.Datasets is { Count: > 0 } datasets ? datasets : grid.Datasets,
        Placements = rule.Levels.Placements is { Count: > 0 } placements ? placements : grid.Placements,
        Penalties = rule.Levels.Penalties is { Count: > 0 } penalties ? penalties : grid.Penalties,
    };

    private static string Advice => $"Shorten an axis, or set 'limit' (at most {NumberText.Thousands((long)DefinitionKeys.Limit.Range.Maximum)}).";

    private static BigInteger Product(GridAxes axes, int seeds) => Axes(axes, seeds).Aggregate(BigInteger.One, (product, axis) => product * axis.Levels);

    private static string Formula(SweepDefinition definition, BigInteger total)
    {
        var axes = Axes(definition.Grid, definition.Seeds.Count).ToList();
        var (levels, names) = (string.Join(" x ", axes.Select(axis => axis.Levels)), string.Join(" x ", axes.Select(axis => axis.Name)));
        return $"{levels} = {NumberText.Thousands(total)} trials ({names})";
    }

    private static IEnumerable<(string Name, int Levels)> Axes(GridAxes axes, int seeds)
    {
        yield return (DefinitionKeys.Module, axes.Modules.Count);
        yield return (DefinitionKeys.Backbone, axes.Backbones.Count);
        yield return (DefinitionKeys.Dataset, axes.Datasets.Count);
        if (axes.Placements.Count > 0) yield return (DefinitionKeys.Placement, axes.Placements.Count);
        if (axes.Penalties.Count > 0) yield return (DefinitionKeys.Penalty, axes.Penalties.Count);
        yield return (DefinitionKeys.Seed, seeds);
    }
}
