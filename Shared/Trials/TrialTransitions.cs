using System.Collections.Frozen;

namespace Orchestrator.Trials;

/// <summary>Every move a trial may make. A move that is not here is a bug, not a request. Drawn in docs/state-machine.md.</summary>
public static class TrialTransitions
{
    private static readonly FrozenDictionary<TrialState, TrialState[]> Allowed = new Dictionary<TrialState, TrialState[]>
    {
        [TrialState.Queued] = [TrialState.Leased, TrialState.Cancelled],
        [TrialState.Leased] = [TrialState.Running, TrialState.Queued, TrialState.Failed, TrialState.Cancelled],
        [TrialState.Running] = [TrialState.Succeeded, TrialState.Failed, TrialState.Cancelled, TrialState.Queued],
        [TrialState.Failed] = [TrialState.Queued],
        [TrialState.Cancelled] = [TrialState.Queued],
    }.ToFrozenDictionary();

    /// <summary>Whether a trial may go from one state to the other.</summary>
    public static bool CanMove(TrialState from, TrialState to) => Allowed.GetValueOrDefault(from, []).Contains(to);

    /// <summary>The states from which a trial may go to <paramref name="to"/>, for the WHERE clause of a conditional update.</summary>
    public static IReadOnlyList<TrialState> Sources(TrialState to) => [.. Allowed.Where(move => move.Value.Contains(to)).Select(move => move.Key)];

    /// <summary>Whether nothing moves the trial without a user's request.</summary>
    public static bool IsFinal(TrialState state) => state is TrialState.Succeeded or TrialState.Failed or TrialState.Cancelled;
}
