namespace Orchestrator.Assignment;

/// <summary>Plays recorded durations on equal slots under a policy: no failures, no pauses between trials.</summary>
public static class AssignmentSimulator
{
    // Each step halves the span between the bounds; after this many it is below a billionth of it.
    private const int SearchSteps = 30;

    /// <summary>Every policy on the same trials.</summary>
    /// <param name="seconds">How long each trial takes, in the order of the sweep.</param>
    /// <param name="slots">Slots, at least one.</param>
    public static IReadOnlyList<AssignmentOutcome> RunAll(IReadOnlyList<double> seconds, int slots) =>
        [.. Enum.GetValues<AssignmentPolicy>().Select(policy => Run(policy, seconds, slots))];

    /// <summary>One policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="seconds">How long each trial takes, in the order of the sweep.</param>
    /// <param name="slots">Slots, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no slot.</exception>
    public static AssignmentOutcome Run(AssignmentPolicy policy, IReadOnlyList<double> seconds, int slots)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 1);
        var makespan = policy switch
        {
            AssignmentPolicy.Fifo => Listed(seconds, slots),
            AssignmentPolicy.LongestFirst => Listed([.. seconds.OrderDescending()], slots),
            _ => Packed([.. seconds.OrderDescending()], slots),
        };
        return new AssignmentOutcome(policy, makespan, makespan > 0 ? Math.Max(0, 1 - (seconds.Sum() / (slots * makespan))) : 0);
    }

    /// <summary>No order can be faster than this, in seconds: the longest trial, or the work shared out evenly.</summary>
    public static double LowerBound(IReadOnlyList<double> seconds, int slots) => seconds.Count == 0 ? 0 : Math.Max(seconds.Max(), seconds.Sum() / slots);

    private static double Listed(IReadOnlyList<double> seconds, int slots)
    {
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, slots).Select(slot => (slot, 0.0)));
        var last = 0.0;
        foreach (var duration in seconds)
        {
            free.TryDequeue(out var slot, out var from);
            free.Enqueue(slot, from + duration);
            last = Math.Max(last, from + duration);
        }

        return last;
    }

    private static double Packed(IReadOnlyList<double> longestFirst, int slots)
    {
        var (low, best) = (LowerBound(longestFirst, slots), Listed(longestFirst, slots));
        for (var step = 0; step < SearchSteps && low < best; step++)
        {
            var span = step == 0 ? low : (low + best) / 2;
            if (FirstFit(longestFirst, slots, span) is { } makespan) best = makespan;
            else low = span;
        }

        return best;
    }

    /// <summary>The last end when each trial goes to the first slot in which it ends within the span; null when one fits in none.</summary>
    private static double? FirstFit(IReadOnlyList<double> seconds, int slots, double span)
    {
        var loads = new double[slots];
        foreach (var duration in seconds)
        {
            var slot = Array.FindIndex(loads, load => load + duration <= span);
            if (slot < 0) return null;
            loads[slot] += duration;
        }

        return loads.Max();
    }
}
