using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Workers.Include;

/// <summary>Takes back every exclusion of a worker and its devices. The dashboard and the API come here.</summary>
public sealed partial class IncludeWorker(IWorkerStore workers, IAuditLog audit, ILogger<IncludeWorker> logger)
{
    /// <summary>Includes it. False when there is no such worker.</summary>
    public async Task<bool> HandleAsync(string workerId, CancellationToken stop)
    {
        if (!await workers.IncludeAsync(workerId, stop)) return false;
        LogDone(workerId);
        await audit.RecordAsync(AuditActions.IncludeWorker, workerId, null, stop);
        return true;
    }

    [LoggerMessage(EventId = 267, Level = LogLevel.Information, Message = "Worker {WorkerId} gets trials again.")]
    private partial void LogDone(string workerId);
}
