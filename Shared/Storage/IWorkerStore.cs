namespace Orchestrator.Storage;

/// <summary>Which workers there are.</summary>
public interface IWorkerStore
{
    /// <summary>Adds the worker or brings its row up to date; sets when it was last seen.</summary>
    Task RegisterAsync(WorkerRegistration worker, CancellationToken stop);

    /// <summary>Notes that the worker is alive. False when it is not registered.</summary>
    Task<bool> BeatAsync(string workerId, int busySlots, CancellationToken stop);

    /// <summary>Notes that the worker left.</summary>
    Task LeaveAsync(string workerId, CancellationToken stop);

    /// <summary>The workers, those seen last first.</summary>
    Task<IReadOnlyList<WorkerSummary>> ListAsync(CancellationToken stop);
}
