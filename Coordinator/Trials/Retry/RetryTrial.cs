using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Trials.Retry;

/// <summary>Queues one failed or cancelled trial again. The dashboard and the API come here.</summary>
public sealed partial class RetryTrial(ISweepStore sweeps, IAuditLog audit, ILogger<RetryTrial> logger)
{
    /// <summary>Queues it. False when it has neither failed nor been cancelled, or no active sweep needs it.</summary>
    public async Task<bool> HandleAsync(TrialId trial, CancellationToken stop)
    {
        if (!await sweeps.RetryTrialAsync(trial, stop)) return false;
        LogRetried(trial);
        await audit.RecordAsync(AuditActions.RetryTrial, trial.ToString(), null, stop);
        return true;
    }

    [LoggerMessage(EventId = 264, Level = LogLevel.Information, Message = "Trial {TrialId} is queued again.")]
    private partial void LogRetried(TrialId trialId);
}
