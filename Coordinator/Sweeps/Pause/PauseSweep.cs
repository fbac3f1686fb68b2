using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.Pause;

/// <summary>Pauses a sweep: its trials are given out no more, running ones go on. The dashboard and the API come here.</summary>
public sealed partial class PauseSweep(ISweepStore sweeps, IAuditLog audit, ILogger<PauseSweep> logger)
{
    /// <summary>Pauses it. False when there is no such sweep.</summary>
    public async Task<bool> HandleAsync(string sweepId, CancellationToken stop)
    {
        if (!await sweeps.PauseAsync(sweepId, stop)) return false;
        LogDone(sweepId);
        await audit.RecordAsync(AuditActions.PauseSweep, sweepId, null, stop);
        return true;
    }

    [LoggerMessage(EventId = 260, Level = LogLevel.Information, Message = "Sweep {SweepId} paused.")]
    private partial void LogDone(string sweepId);
}
