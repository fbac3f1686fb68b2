namespace Orchestrator.Sweeps.Planning;

/// <summary>Combines the levels of axes. The order does not depend on the order of keys in the file: data set, backbone, module, placement, λ.</summary>
internal static class GridExpander
{
    /// <summary>Every combination of the axes, the last axis fastest.</summary>
    public static IEnumerable<Combination> Product(GridAxes axes) =>
        from dataset in axes.Datasets
        from backbone in axes.Backbones
        from module in axes.Modules
        from placement in OrNone(axes.Placements)
        from penalty in OrNone(axes.Penalties)
        select new Combination(module, backbone, dataset, placement, penalty);

    /// <summary>The product of the grid without what the exclude rules match; a rule that matches nothing is a problem.</summary>
    public static IReadOnlyList<Combination> Remaining(SweepDefinition definition, ProblemList problems)
    {
        var used = new bool[definition.Exclude.Count];
        var remaining = Product(definition.Grid).Where(combination => !IsExcluded(combination, definition.Exclude, used)).ToList();
        foreach (var (rule, _) in definition.Exclude.Zip(used).Where(pair => !pair.Second))
            problems.Add(rule.Position,
                $"This 'exclude' rule matches no combination of the grid. {RuleMismatch.Explain(rule, definition.Grid)}".TrimEnd());
        return remaining;
    }

    private static bool IsExcluded(Combination combination, IReadOnlyList<CellPattern> rules, bool[] used)
    {
        var excluded = false;
        for (var i = 0; i < rules.Count; i++)
        {
            if (!Matches(rules[i], combination)) continue;
            used[i] = true;
            excluded = true;
        }

        return excluded;
    }

    private static bool Matches(CellPattern rule, Combination combination) => rule.Matches(
        combination.Module.Value, combination.Backbone.Value, combination.Dataset.Value, combination.Placement?.Value, combination.Penalty?.Value);

    private static List<Level<T>?> OrNone<T>(IReadOnlyList<Level<T>> levels) => levels.Count == 0 ? [null] : [.. levels];
}
