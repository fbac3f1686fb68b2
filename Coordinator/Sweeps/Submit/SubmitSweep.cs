using Microsoft.Extensions.Logging;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Traces;
using Orchestrator.Sweeps;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary>Submits a planned sweep. The command line, the dashboard and the API come here.</summary>
public sealed partial class SubmitSweep(
    ISweepStore sweeps, ITraceStore traces, IAuditLog audit, OrchestratorMeter meter, TimeProvider time, ILogger<SubmitSweep> logger)
{
    /// <summary>Creates what the plan needs and does not exist yet; the offer duty finds it in the store.</summary>
    /// <exception cref="SweepVersionException">The plan cannot be the next version of the sweep that the options name.</exception>
    public async Task<SubmitAnswer> HandleAsync(SweepPlan plan, SubmitOptions options, CancellationToken stop)
    {
        using var span = Traces.Start(Traces.Submit);
        var began = time.GetTimestamp();
        var answer = await sweeps.SubmitAsync(plan, options, stop);
        meter.SubmitDuration.Record(time.GetElapsedTime(began).TotalSeconds);
        if (span?.Id is { } parent)
        {
            span.SetTag("SweepId", answer.SweepId);
            await KeepTraceAsync(answer.SweepId, parent, stop);
        }

        LogSubmitted(
            answer.SweepId, options.Owner, options.Priority, answer.IsNew,
            answer.Created, answer.Reused, answer.Pending, answer.Requeued, answer.Failed);
        await audit.RecordAsync(AuditActions.SubmitSweep, answer.SweepId, new { plan.Name, answer.IsNew, answer.Created, options.Extends }, stop);
        return answer;
    }

    // The sweep is accepted by then, whatever becomes of its trace.
    private async Task KeepTraceAsync(string sweepId, string traceParent, CancellationToken stop)
    {
        try
        {
            await traces.KeepSubmissionAsync(sweepId, traceParent, stop);
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            LogNotTraced(sweepId, failure.Message);
        }
    }

    [LoggerMessage(EventId = 201, Level = LogLevel.Debug, Message = "The trace of the submission of {SweepId} could not be kept. {Failure}")]
    private partial void LogNotTraced(string sweepId, string failure);

    [LoggerMessage(
        EventId = 200, Level = LogLevel.Information,
        Message = "Sweep {SweepId} submitted by '{Owner}' with priority {Priority} (new: {IsNew}): {Created} trials created, "
            + "{Reused} have a result, {Pending} pending, {Requeued} queued again, {Failed} failed.")]
    private partial void LogSubmitted(
        string sweepId, string owner, int priority, bool isNew, int created, int reused, int pending, int requeued, int failed);
}
