using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.Prioritize;

/// <summary>Sets a sweep's priority. The API comes here.</summary>
public sealed partial class PrioritizeSweep(ISweepStore sweeps, IAuditLog audit, ILogger<PrioritizeSweep> logger)
{
    /// <summary>Sets it; a higher one goes first. False when there is no such sweep.</summary>
    public async Task<bool> HandleAsync(string sweepId, int priority, CancellationToken stop)
    {
        if (!await sweeps.SetPriorityAsync(sweepId, priority, stop)) return false;
        LogDone(sweepId, priority);
        await audit.RecordAsync(AuditActions.PrioritizeSweep, sweepId, new { priority }, stop);
        return true;
    }

    [LoggerMessage(EventId = 262, Level = LogLevel.Information, Message = "Sweep {SweepId} has priority {Priority}.")]
    private partial void LogDone(string sweepId, int priority);
}
