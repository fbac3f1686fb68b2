namespace Orchestrator.Storage;

/// <summary>Reading what goes on: which worker trains what, why trials wait, what happened.</summary>
public interface IActivityReader
{
    /// <summary>The trials that workers have now, in the order of workers.</summary>
    Task<IReadOnlyList<HeldTrial>> ListHeldAsync(CancellationToken stop);

    /// <summary>The attempts that lasted at <paramref name="since"/> or began later, in the order of their start.</summary>
    Task<IReadOnlyList<AttemptSpan>> ListAttemptsAsync(DateTime since, CancellationToken stop);

    /// <summary>The queued trials of a sweep, counted by what the claim asks of a worker. Empty when none waits.</summary>
    Task<IReadOnlyList<WaitingTrials>> ListWaitingAsync(string sweepId, CancellationToken stop);

    /// <summary>What happened to the trials of a sweep before a position, the latest first; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<SweepEvent>> ListEventsAsync(string sweepId, long before, int limit, CancellationToken stop);
}
