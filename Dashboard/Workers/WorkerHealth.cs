using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Workers;

/// <summary>How a worker is, in a word, with the trial state whose colour and glyph stand for it.</summary>
/// <param name="Word">For people.</param>
/// <param name="Looks">The state that it is drawn like.</param>
public sealed record WorkerHealth(string Word, TrialState Looks)
{
    /// <summary>The worker's health at an instant.</summary>
    public static WorkerHealth Of(WorkerSummary worker, DateTime now) => worker switch
    {
        { LeftAt: not null } => new("left", TrialState.Cancelled),
        _ when now - worker.LastSeenAt > WorkerSummary.SilentAfter => new("silent", TrialState.Failed),
        { DrainRequestedAt: not null } => new("leaving", TrialState.Leased),
        { ExcludedAt: not null } => new("excluded", TrialState.Cancelled),
        { BusySlots: > 0 } => new("training", TrialState.Running),
        _ => new("idle", TrialState.Queued),
    };
}
