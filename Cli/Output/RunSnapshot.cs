using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Output;

/// <summary>What a run looks like at one moment.</summary>
/// <param name="Sweep">Counts and progress.</param>
/// <param name="Trials">Every trial.</param>
/// <param name="Remaining">Estimated time to the end; null before enough is done to tell.</param>
internal sealed record RunSnapshot(SweepSummary Sweep, IReadOnlyList<TrialRow> Trials, TimeSpan? Remaining)
{
    /// <summary>Trials that have ended, with whatever outcome.</summary>
    public int Ended => Trials.Count(trial => TrialTransitions.IsFinal(trial.State));
}
