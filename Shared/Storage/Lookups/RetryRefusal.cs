using Orchestrator.Trials;

namespace Orchestrator.Storage.Lookups;

/// <summary>Why a trial cannot be queued again, as the API and the command say it.</summary>
public static class RetryRefusal
{
    /// <summary>One sentence for a trial that <see cref="ISweepStore.RetryTrialAsync"/> refused.</summary>
    public static string Of(TrialRow trial) => trial.State is TrialState.Failed or TrialState.Cancelled
        ? $"Trial {trial.Trial.Short} belongs to cancelled sweeps only: retry the sweep, or submit its definition again."
        : $"Trial {trial.Trial.Short} is {trial.State.ToString().ToLowerInvariant()}: only failed and cancelled trials can be tried again.";
}
