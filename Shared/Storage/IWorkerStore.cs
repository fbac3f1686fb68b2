namespace Orchestrator.Storage;

/// <summary>Which workers there are, and what is asked of them.</summary>
public interface IWorkerStore
{
    /// <summary>Adds the worker or brings its row up to date; sets when it was last seen. What was asked of it stays.</summary>
    Task RegisterAsync(WorkerRegistration worker, CancellationToken stop);

    /// <summary>Notes that the worker is alive, and tells it what to do. Null when it is not registered.</summary>
    Task<WorkerOrder?> BeatAsync(string workerId, WorkerBeat beat, CancellationToken stop);

    /// <summary>Notes that the worker left.</summary>
    Task LeaveAsync(string workerId, CancellationToken stop);

    /// <summary>
    /// Asks a worker to leave: it gets no more trials, and finishes those that run (<paramref name="finishTrials"/>) or gives them back
    /// with a checkpoint. Asked again, the more urgent of the two holds. False when there is no such worker.
    /// </summary>
    Task<bool> DrainAsync(string workerId, bool finishTrials, CancellationToken stop);

    /// <summary>
    /// Gives a worker, or one of its devices, no more trials; running ones go on. False when there is no such worker or device.
    /// </summary>
    Task<bool> ExcludeAsync(string workerId, string? device, string reason, CancellationToken stop);

    /// <summary>Takes back every exclusion of a worker and its devices. False when there is no such worker.</summary>
    Task<bool> IncludeAsync(string workerId, CancellationToken stop);

    /// <summary>The workers, those seen last first.</summary>
    Task<IReadOnlyList<WorkerSummary>> ListAsync(CancellationToken stop);
}
