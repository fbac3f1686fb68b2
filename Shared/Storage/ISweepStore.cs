using Orchestrator.Sweeps;

namespace Orchestrator.Storage;

/// <summary>Submitting, cancelling and listing sweeps.</summary>
public interface ISweepStore
{
    /// <summary>
    /// Creates what the plan needs and does not exist yet, in one transaction. Submitting the same plan again creates nothing;
    /// trials that other sweeps already have are shared; cancelled trials are queued again; failed ones stay failed.
    /// </summary>
    Task<SubmitAnswer> SubmitAsync(SweepPlan plan, CancellationToken stop);

    /// <summary>
    /// Asks that the sweep stops: queued trials that no other active sweep needs are cancelled at once, running ones at their next
    /// heartbeat. Returns how many trials that concerns, or null when there is no such sweep.
    /// </summary>
    Task<CancelAnswer?> CancelAsync(string sweepId, CancellationToken stop);

    /// <summary>The sweeps, newest first.</summary>
    Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken stop);

    /// <summary>One sweep with its cells, or null.</summary>
    Task<SweepDetail?> FindAsync(string sweepId, CancellationToken stop);
}
