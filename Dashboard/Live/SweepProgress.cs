using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>Estimates when a sweep will be done.</summary>
public static class SweepProgress
{
    /// <summary>
    /// The training time left, shared among the trials that train now: a finished trial tells what its cell's others will take, an
    /// unfinished cell is expected to take the mean of all. Null while nothing trains or nothing is known.
    /// </summary>
    /// <param name="trials">The sweep's trials.</param>
    /// <param name="now">The present, UTC.</param>
    public static TimeSpan? EstimateRemaining(IReadOnlyList<TrialRow> trials, DateTime now)
    {
        var training = trials.Count(trial => trial.State is TrialState.Leased or TrialState.Running);
        if (training == 0) return null;

        var known = trials.Select(trial => (trial.Cell, Seconds: ExpectedSeconds(trial, now))).Where(pair => pair.Seconds is not null).ToList();
        if (known.Count == 0) return null;

        var ofCell = known.ToLookup(pair => pair.Cell, pair => pair.Seconds!.Value);
        var overall = known.Average(pair => pair.Seconds!.Value);
        var left = trials
            .Where(trial => !TrialTransitions.IsFinal(trial.State))
            .Sum(trial => (1 - trial.Progress.Fraction) * ofCell[trial.Cell].DefaultIfEmpty(overall).Average());
        return TimeSpan.FromSeconds(left / training);
    }

    // A running trial's elapsed time says something only once a few percent are done.
    private static double? ExpectedSeconds(TrialRow trial, DateTime now) => trial switch
    {
        { Result: { } result } => result.TrainSeconds,
        { State: TrialState.Running, StartedAt: { } started, Progress.Fraction: > 0.03 and var done } => (now - started).TotalSeconds / done,
        _ => null,
    };
}
