using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Workers.Drain;

/// <summary>Asks a worker to leave. The dashboard and the API come here.</summary>
public sealed partial class DrainWorker(IWorkerStore workers, IAuditLog audit, ILogger<DrainWorker> logger)
{
    /// <summary>Asks it. False when there is no such worker.</summary>
    public async Task<bool> HandleAsync(string workerId, bool finishTrials, CancellationToken stop)
    {
        if (!await workers.DrainAsync(workerId, finishTrials, stop)) return false;
        LogDone(workerId, finishTrials);
        await audit.RecordAsync(AuditActions.DrainWorker, workerId, new { finishTrials }, stop);
        return true;
    }

    [LoggerMessage(EventId = 265, Level = LogLevel.Information, Message = "Worker {WorkerId} is to leave (its trials first: {FinishTrials}).")]
    private partial void LogDone(string workerId, bool finishTrials);
}
