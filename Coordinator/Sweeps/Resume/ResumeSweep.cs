using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.Resume;

/// <summary>Gives out a paused sweep's trials again. The dashboard and the API come here.</summary>
public sealed partial class ResumeSweep(ISweepStore sweeps, IAuditLog audit, ILogger<ResumeSweep> logger)
{
    /// <summary>Resumes it. False when there is no such sweep.</summary>
    public async Task<bool> HandleAsync(string sweepId, CancellationToken stop)
    {
        if (!await sweeps.ResumeAsync(sweepId, stop)) return false;
        LogDone(sweepId);
        await audit.RecordAsync(AuditActions.ResumeSweep, sweepId, null, stop);
        return true;
    }

    [LoggerMessage(EventId = 261, Level = LogLevel.Information, Message = "Sweep {SweepId} resumed.")]
    private partial void LogDone(string sweepId);
}
