using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.Retry;

/// <summary>Fills a sweep's holes: its failed and cancelled trials are queued again. The dashboard and the API come here.</summary>
public sealed partial class RetrySweep(ISweepStore sweeps, IAuditLog audit, ILogger<RetrySweep> logger)
{
    /// <summary>Queues them. Null when there is no such sweep.</summary>
    public async Task<RetryAnswer?> HandleAsync(string sweepId, CancellationToken stop)
    {
        if (await sweeps.RetryAsync(sweepId, stop) is not { } answer) return null;
        LogRetried(sweepId, answer.Queued);
        await audit.RecordAsync(AuditActions.RetrySweep, sweepId, new { answer.Queued }, stop);
        return answer;
    }

    [LoggerMessage(EventId = 263, Level = LogLevel.Information, Message = "Sweep {SweepId}: {Queued} failed and cancelled trials are queued again.")]
    private partial void LogRetried(string sweepId, int queued);
}
