using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>
/// Taking, keeping and giving back trials. The database's clock alone decides when a lease ends; every write of a worker carries its
/// <see cref="Fence"/> and is refused when the token is old.
/// </summary>
public interface ILeaseStore
{
    /// <summary>
    /// Leases this trial, if it is queued and due, a sweep that is not paused needs it, and the worker may have it: it is registered,
    /// neither leaving nor excluded, and has the memory. One statement; of two workers exactly one wins.
    /// </summary>
    Task<ClaimedTrial?> ClaimAsync(TrialId trial, string workerId, TimeSpan leaseFor, CancellationToken stop);

    /// <summary>
    /// Leases up to <paramref name="count"/> trials that this worker may have, in the order of offering: the highest priority of the
    /// active sweeps that need them, then the owner and the sweep that have the fewest leased and running, then the order in which they
    /// were submitted (one seed of every cell first).
    /// </summary>
    Task<IReadOnlyList<ClaimedTrial>> ClaimNextAsync(
        string workerId, string deviceClass, int count, TimeSpan leaseFor, CancellationToken stop);

    /// <summary>Leased → Running. False when the lease was lost.</summary>
    Task<bool> StartAsync(Fence fence, CancellationToken stop);

    /// <summary>Extends the lease from the database's now and notes the progress.</summary>
    Task<RenewAnswer> RenewAsync(Fence fence, TimeSpan leaseFor, TrialProgress progress, CancellationToken stop);

    /// <summary>Gives the trial back unfinished (drain, shutdown): it is queued again at once and no failure is counted.</summary>
    Task<WriteAnswer> ReleaseAsync(Fence fence, string reason, CancellationToken stop);

    /// <summary>Running → Succeeded with its one result.</summary>
    Task<WriteAnswer> FinishAsync(Fence fence, TrialResult result, CancellationToken stop);

    /// <summary>Ends the attempt without a result; the policy decides between another attempt and Failed.</summary>
    Task<WriteAnswer> FailAsync(Fence fence, Failure failure, RetryPolicy policy, CancellationToken stop);

    /// <summary>Ends the attempt because a cancel was asked for: → Cancelled.</summary>
    Task<WriteAnswer> CancelAsync(Fence fence, CancellationToken stop);

    /// <summary>Takes back every trial whose lease has ended by the database's clock; at most <paramref name="limit"/> at once.</summary>
    Task<IReadOnlyList<ReapedTrial>> ReapAsync(int limit, CancellationToken stop);

    /// <summary>Takes back every trial of a worker that is known to be gone, without waiting for the lease to end.</summary>
    Task<IReadOnlyList<ReapedTrial>> ReapWorkerAsync(string workerId, CancellationToken stop);
}
