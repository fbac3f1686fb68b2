using Microsoft.Extensions.Logging;
using Orchestrator.Contracts;
using Orchestrator.Messaging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.Cancel;

/// <summary>Cancels a sweep. The dashboard and the API come here.</summary>
/// <param name="sweeps">Where the cancel takes effect.</param>
/// <param name="hints">Tells workers at once; without it they learn from their next heartbeat.</param>
/// <param name="audit">Who did it.</param>
/// <param name="logger">The log.</param>
public sealed partial class CancelSweep(ISweepStore sweeps, Hints hints, IAuditLog audit, ILogger<CancelSweep> logger)
{
    /// <summary>Stops the trials that no other active sweep needs. Null when there is no such sweep.</summary>
    public async Task<CancelAnswer?> HandleAsync(string sweepId, CancellationToken stop)
    {
        if (await sweeps.CancelAsync(sweepId, stop) is not { } answer) return null;
        LogCancelled(sweepId, answer.Cancelled, answer.Stopping.Count, answer.Shared);

        // After the commit: a worker that hears of it asks the row, which must say the same.
        await hints.TryPublishAsync(answer.Stopping.Select(trial => new CancelRequested(trial)), stop);
        await audit.RecordAsync(AuditActions.CancelSweep, sweepId, new { answer.Cancelled, Stopping = answer.Stopping.Count }, stop);
        return answer;
    }

    [LoggerMessage(
        EventId = 210, Level = LogLevel.Information,
        Message = "Sweep {SweepId} cancelled: {Cancelled} queued trials at once, {Stopping} running ones are stopping, "
            + "{Shared} are left to other sweeps.")]
    private partial void LogCancelled(string sweepId, int cancelled, int stopping, int shared);
}
