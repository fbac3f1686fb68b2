using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Where a sweep as a whole is, in words, with the trial state whose colour and glyph stand for it.</summary>
/// <param name="Word">For people.</param>
/// <param name="Looks">The trial state that it is drawn like.</param>
/// <param name="IsOpen">Whether trials wait or train.</param>
public sealed record SweepStatus(string Word, TrialState Looks, bool IsOpen)
{
    /// <summary>The status of a sweep.</summary>
    public static SweepStatus Of(SweepSummary sweep)
    {
        var training = sweep.Count(TrialState.Running) + sweep.Count(TrialState.Leased);
        var open = training + sweep.Count(TrialState.Queued);
        return (sweep.CancelledAt is not null, training, open, sweep.Count(TrialState.Failed)) switch
        {
            (true, > 0, _, _) => new("stopping", TrialState.Cancelled, true),
            (true, _, _, _) => new("cancelled", TrialState.Cancelled, false),
            (_, > 0, _, _) => new(sweep.PausedAt is null ? "running" : "pausing", TrialState.Running, true),
            (_, _, > 0, _) when sweep.PausedAt is not null => new("paused", TrialState.Cancelled, true),
            (_, _, > 0, _) => new("waiting", TrialState.Queued, true),
            (_, _, _, > 0) => new("finished with failures", TrialState.Failed, false),
            _ => new("finished", TrialState.Succeeded, false),
        };
    }
}
