using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>Submitting, steering and listing sweeps.</summary>
public interface ISweepStore
{
    /// <summary>
    /// Creates what the plan needs and does not exist yet, in one transaction. Submitting the same plan again creates nothing;
    /// trials that other sweeps already have are shared; cancelled trials are queued again; failed ones stay failed.
    /// </summary>
    /// <exception cref="SweepVersionException">
    /// The plan is to be the next version of a sweep (<see cref="SubmitOptions.Extends"/>) and cannot be; for one, it drops trials.
    /// </exception>
    Task<SubmitAnswer> SubmitAsync(SweepPlan plan, SubmitOptions options, CancellationToken stop);

    /// <summary>
    /// Asks that the sweep stops: queued trials that no other active sweep needs are cancelled at once, running ones at their next
    /// heartbeat. Returns how many trials that concerns, or null when there is no such sweep.
    /// </summary>
    Task<CancelAnswer?> CancelAsync(string sweepId, CancellationToken stop);

    /// <summary>Gives out no more trials of the sweep that no other one needs; running ones go on. False when there is no such sweep.</summary>
    Task<bool> PauseAsync(string sweepId, CancellationToken stop);

    /// <summary>Gives out the sweep's trials again. False when there is no such sweep.</summary>
    Task<bool> ResumeAsync(string sweepId, CancellationToken stop);

    /// <summary>Sets the sweep's priority; a higher one goes first. False when there is no such sweep.</summary>
    Task<bool> SetPriorityAsync(string sweepId, int priority, CancellationToken stop);

    /// <summary>
    /// Fills the holes: queues every failed and cancelled trial of the sweep again, as if it had never failed. A cancelled sweep becomes
    /// active by it. Null when there is no such sweep.
    /// </summary>
    Task<RetryAnswer?> RetryAsync(string sweepId, CancellationToken stop);

    /// <summary>Queues one trial again. False when it has neither failed nor been cancelled, or no active sweep needs it.</summary>
    Task<bool> RetryTrialAsync(TrialId trial, CancellationToken stop);

    /// <summary>The sweeps, newest first.</summary>
    Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken stop);

    /// <summary>One sweep with its cells, or null.</summary>
    Task<SweepDetail?> FindAsync(string sweepId, CancellationToken stop);
}
