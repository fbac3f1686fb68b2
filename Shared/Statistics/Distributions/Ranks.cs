namespace Orchestrator.Statistics;

/// <summary>Ranks from 1, the smallest first; equal values share the mean of their ranks.</summary>
public static class Ranks
{
    /// <summary>The rank of each value, in the order of the values.</summary>
    public static double[] Of(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(index => values[index]).ToArray();
        var ranks = new double[values.Count];
        for (var first = 0; first < order.Length;)
        {
            var next = first + 1;
            while (next < order.Length && values[order[next]].Equals(values[order[first]])) next++;
            for (var place = first; place < next; place++) ranks[order[place]] = (first + 1 + next) / 2.0;
            first = next;
        }

        return ranks;
    }

    /// <summary>Σ(t³ − t) over groups of t equal ranks: what ties take from the variance of a rank sum.</summary>
    internal static double TieTerm(IEnumerable<double> ranks) => ranks.GroupBy(rank => rank).Sum(group =>
    {
        double size = group.Count();
        return size * size * size - size;
    });
}
