namespace Orchestrator.Results.Effects;

/// <summary>Finds a large part of a grid in which every combination of levels is there.</summary>
internal static class CompleteGrid
{
    /// <summary>
    /// The levels that are left after dropping, one at a time, the level with the largest share of missing combinations. Not always the
    /// largest complete part, which no fast method finds; always a complete one, perhaps with a single level of some factors, and empty
    /// only without points.
    /// </summary>
    /// <param name="levels">How many levels each factor has.</param>
    /// <param name="points">The combinations that are there, each as one level index a factor, without doubles.</param>
    /// <returns>For each factor the indices of its levels that are left, ascending.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<int> levels, IReadOnlyList<int[]> points)
    {
        var left = levels.Select(count => Enumerable.Range(0, count).ToHashSet()).ToList();
        var inside = points;
        while (inside.Count > 0 && inside.Count < left.Aggregate(1.0, (product, factor) => product * factor.Count))
        {
            var (factor, level) = Emptiest(left, inside);
            left[factor].Remove(level);
            inside = [.. inside.Where(point => point[factor] != level)];
        }

        return [.. left.Select(factor => factor.Order().ToList())];
    }

    // A factor that is down to one level keeps it. Among equally empty levels the last goes, so that earlier ones of the definition stay.
    private static (int Factor, int Level) Emptiest(List<HashSet<int>> left, IReadOnlyList<int[]> inside)
    {
        var size = left.Aggregate(1.0, (product, factor) => product * factor.Count);
        var candidates =
            from factor in Enumerable.Range(0, left.Count)
            where left[factor].Count > 1
            let counts = inside.CountBy(point => point[factor]).ToDictionary()
            from level in left[factor]
            select (Factor: factor, Level: level, Fill: counts.GetValueOrDefault(level) / (size / left[factor].Count));
        var emptiest = candidates.OrderBy(each => each.Fill).ThenByDescending(each => left[each.Factor].Count)
            .ThenByDescending(each => each.Level).First();
        return (emptiest.Factor, emptiest.Level);
    }
}
