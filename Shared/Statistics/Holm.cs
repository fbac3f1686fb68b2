namespace Orchestrator.Statistics;

/// <summary>
/// Holm's step-down correction: keeps the chance of any false finding in a table at the level of the test, whatever depends on what
/// (Holm 1979, Scandinavian Journal of Statistics 6).
/// </summary>
public static class Holm
{
    /// <summary>The corrected p-value of each, in the order given; at most 1.</summary>
    public static double[] Correct(IReadOnlyList<double> p)
    {
        var corrected = new double[p.Count];
        var largest = 0.0;
        foreach (var (place, index) in Enumerable.Range(0, p.Count).OrderBy(index => p[index]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (p.Count - place) * p[index]));
            corrected[index] = largest;
        }

        return corrected;
    }

    /// <summary>The same where some have no p-value: those stay without one and do not count.</summary>
    public static double?[] Correct(IReadOnlyList<double?> p)
    {
        var corrected = new Queue<double>(Correct([.. p.OfType<double>()]));
        return [.. p.Select(each => each is null ? (double?)null : corrected.Dequeue())];
    }
}
