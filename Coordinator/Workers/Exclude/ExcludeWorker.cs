using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Workers.Exclude;

/// <summary>Gives a worker, or one of its devices, no more trials. The dashboard and the API come here.</summary>
public sealed partial class ExcludeWorker(IWorkerStore workers, IAuditLog audit, ILogger<ExcludeWorker> logger)
{
    /// <summary>Excludes it. False when there is no such worker or device.</summary>
    public async Task<bool> HandleAsync(string workerId, string? device, string reason, CancellationToken stop)
    {
        if (!await workers.ExcludeAsync(workerId, device, reason, stop)) return false;
        LogDone(workerId, device ?? "all", reason);
        await audit.RecordAsync(AuditActions.ExcludeWorker, workerId, new { device, reason }, stop);
        return true;
    }

    [LoggerMessage(EventId = 266, Level = LogLevel.Information, Message = "Worker {WorkerId}, device {Device}, gets no more trials: {Reason}")]
    private partial void LogDone(string workerId, string device, string reason);
}
