using Microsoft.Extensions.Logging;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Workers.Include;

/// <summary>Takes back every exclusion of a worker and its devices. The dashboard and the API come here.</summary>
public sealed partial class IncludeWorker(IWorkerStore workers, ILogger<IncludeWorker> logger)
{
    /// <summary>Includes it. False when there is no such worker.</summary>
    public async Task<bool> HandleAsync(string workerId, CancellationToken stop)
    {
        if (!await workers.IncludeAsync(workerId, stop)) return false;
        LogDone(workerId);
        return true;
    }

    [LoggerMessage(EventId = 267, Level = LogLevel.Information, Message = "Worker {WorkerId} gets trials again.")]
    private partial void LogDone(string workerId);
}
