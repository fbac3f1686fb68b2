using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Sweeps;

namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary>Submits a planned sweep. The command line, the dashboard and the API come here.</summary>
public sealed partial class SubmitSweep(ISweepStore sweeps, IAuditLog audit, ILogger<SubmitSweep> logger)
{
    /// <summary>Creates what the plan needs and does not exist yet; the offer duty finds it in the store.</summary>
    /// <exception cref="SweepVersionException">The plan cannot be the next version of the sweep that the options name.</exception>
    public async Task<SubmitAnswer> HandleAsync(SweepPlan plan, SubmitOptions options, CancellationToken stop)
    {
        var answer = await sweeps.SubmitAsync(plan, options, stop);
        LogSubmitted(
            answer.SweepId, options.Owner, options.Priority, answer.IsNew,
            answer.Created, answer.Reused, answer.Pending, answer.Requeued, answer.Failed);
        await audit.RecordAsync(AuditActions.SubmitSweep, answer.SweepId, new { plan.Name, answer.IsNew, answer.Created, options.Extends }, stop);
        return answer;
    }

    [LoggerMessage(
        EventId = 200, Level = LogLevel.Information,
        Message = "Sweep {SweepId} submitted by '{Owner}' with priority {Priority} (new: {IsNew}): {Created} trials created, "
            + "{Reused} have a result, {Pending} pending, {Requeued} queued again, {Failed} failed.")]
    private partial void LogSubmitted(
        string sweepId, string owner, int priority, bool isNew, int created, int reused, int pending, int requeued, int failed);
}
