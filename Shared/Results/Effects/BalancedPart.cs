using Orchestrator.Sweeps;

namespace Orchestrator.Results.Effects;

/// <summary>
/// The part of a sweep that is a complete crossing of factors with the same seeds in every cell, and what is outside of it.
/// </summary>
public sealed record BalancedPart
{
    /// <summary>So many missing cells are named; the rest is counted.</summary>
    public const int MostNamed = 1000;

    /// <summary>The factors with more than one level in the balanced part.</summary>
    public required IReadOnlyList<DesignFactor> Factors { get; init; }

    /// <summary>Factors that have one level there, or go with another one, and what they do.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fixed { get; init; }

    /// <summary>The seeds that all its cells have a result for, ascending.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>Indices of its cells; the last factor varies fastest.</summary>
    public required IReadOnlyList<int> Cells { get; init; }

    /// <summary>Combinations of levels that have no cell, or one without a result; at most <see cref="MostNamed"/>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>How many combinations are missing.</summary>
    public required int MissingCount { get; init; }

    /// <summary>
    /// Cells with a result that are outside because a crossed factor does not apply to them, such as a placement to a plain backbone.
    /// </summary>
    public required IReadOnlyList<string> NotCrossed { get; init; }

    /// <summary>Cells with a result that are outside because their levels are not complete.</summary>
    public required int Unbalanced { get; init; }

    /// <summary>Finds the balanced part of a set.</summary>
    public static BalancedPart Of(ResultSet set)
    {
        var measured = set.Cells.Where(cell => set.ValuesOf(cell.Index).Count > 0).ToList();
        var roles = FactorRoles.Of(set.Factors, measured);
        var crossed = roles.Cells;
        var levels = roles.Crossed.Select(factor => crossed.Select(cell => cell.LevelOf(factor)!).Distinct().ToList()).ToList();
        var cellAt = new Dictionary<string, PlannedCell>();
        foreach (var cell in crossed) cellAt.TryAdd(Key(roles.Crossed.Select(factor => cell.LevelOf(factor)!)), cell);
        var points = cellAt.Values
            .Select(cell => roles.Crossed.Select((factor, index) => levels[index].IndexOf(cell.LevelOf(factor)!)).ToArray()).ToList();
        var left = CompleteGrid.Of([.. levels.Select(factor => factor.Count)], points);
        var factors = roles.Crossed.Select((name, index) => new DesignFactor(
            name,
            [.. left[index].Select(level => levels[index][level])],
            [.. levels[index].Where((_, level) => !left[index].Contains(level))])).ToList();
        List<PlannedCell> inside = points.Count == 0
            ? []
            : [.. Combinations([.. factors.Select(factor => factor.Levels)]).Select(each => cellAt[Key(each)])];
        var missing = MissingOf(levels, cellAt);
        return new BalancedPart
        {
            Factors = [.. factors.Where(factor => factor.Levels.Count > 1)],
            Fixed =
            [
                .. roles.Fixed,
                .. factors.Where(factor => factor.Levels.Count == 1)
                    .Select(factor => KeyValuePair.Create(factor.Name, $"only {factor.Levels[0]}")),
            ],
            Seeds = CommonSeeds(set, inside),
            Cells = [.. inside.Select(cell => cell.Index)],
            Missing = missing.Names,
            MissingCount = missing.Count,
            NotCrossed = [.. measured.Except(crossed).Select(CellFactors.NameOf)],
            Unbalanced = crossed.Count - inside.Count,
        };
    }

    private static IReadOnlyList<long> CommonSeeds(ResultSet set, List<PlannedCell> cells) =>
        cells.Count == 0
            ? []
            : [.. set.ValuesOf(cells[0].Index).Keys.Where(seed => cells.TrueForAll(cell => set.ValuesOf(cell.Index).ContainsKey(seed)))];

    private static (IReadOnlyList<string> Names, int Count) MissingOf(List<List<string>> levels, Dictionary<string, PlannedCell> cellAt)
    {
        var planned = levels.Aggregate(1.0, (product, factor) => product * factor.Count);
        var count = (int)Math.Min(int.MaxValue, planned - cellAt.Count);
        if (count == 0 || levels.Count == 0) return ([], 0);
        var names = Combinations([.. levels]).Where(each => !cellAt.ContainsKey(Key(each))).Take(MostNamed)
            .Select(each => string.Join(" · ", each));
        return ([.. names], count);
    }

    private static IEnumerable<IReadOnlyList<string>> Combinations(IReadOnlyList<IReadOnlyList<string>> levels) =>
        levels.Aggregate<IReadOnlyList<string>, IEnumerable<IReadOnlyList<string>>>(
            [[]], (heads, factor) => heads.SelectMany(head => factor.Select(level => (IReadOnlyList<string>)[.. head, level])));

    private static string Key(IEnumerable<string> levels) => string.Join('\n', levels);
}
