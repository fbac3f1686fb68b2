using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Storage.Traces;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Reports;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>Takes a claimed trial through its attempt: start, train while the lease is kept and reports are written, settle, free the slot.</summary>
public sealed partial class AttemptRunner(
    ITrainer trainer, ILeaseStore leases, IProgressStore progress, RunningAttempts running, SlotPool slots, WorkerIdentity identity,
    ITraceStore traces, OrchestratorMeter meter, IOptions<WorkerAgentOptions> options, IOptions<LeaseOptions> lease, TimeProvider time,
    ILogger<AttemptRunner> logger)
{
    // Longer than a lease: while the database is away nobody can take the trial back either, and training again takes longer than this.
    private static readonly TimeSpan SettleFor = TimeSpan.FromMinutes(10);

    // Beginning anew would be right as well, but may throw away days of training for an outage of minutes.
    private static readonly TimeSpan FetchFor = TimeSpan.FromMinutes(10);

    private readonly CheckpointFolder _folder = CheckpointFolder.Open(options.Value);
    private readonly AttemptTraces _traces = new(traces, logger);
    private readonly StoreRetry _retry = new(StoreOutage.Is, time, logger);
    private readonly StoreRetry _fetching = new(failure => failure is IOException, time, logger);

    /// <summary>Begins the attempt and returns; the slot that the caller took is freed when the attempt has ended.</summary>
    /// <param name="claimed">The trial.</param>
    /// <param name="claimedAt">The monotonic time just before the claim was asked for.</param>
    /// <param name="claim">The span of the claim; null when nothing is traced.</param>
    public void Begin(ClaimedTrial claimed, long claimedAt, ActivityContext? claim) => _ = Task.Run(() => RunAsync(claimed, claimedAt, claim));

    private async Task RunAsync(ClaimedTrial claimed, long claimedAt, ActivityContext? claim)
    {
        var fence = claimed.Fence;
        using var scope = logger.BeginScope(AttemptScope.Of(claimed, identity.Id));
        try
        {
            var submission = await _traces.FindSubmissionAsync(fence.Trial);
            // Here and not in a method that is awaited: what that makes the current span would not be so any more when it returns.
            using var span = AttemptTraces.Start(claimed, identity.Id, submission, claim);
            await _traces.KeepAsync(fence, span);
            if (await StartAsync(fence, lease.Value.Duration - time.GetElapsedTime(claimedAt)))
            {
                await TrainAsync(claimed with { TraceParent = span?.Id }, claimedAt);
            }
            else
            {
                meter.StaleWrites.Add(1, Tags.Word(Tags.Write, "start"));
                AttemptEnd.CountLost(meter);
            }
        }
        catch (Exception failure)
        {
            // Nobody awaits this task. Whatever it was, mostly a database out of reach, the lease ends by itself and another attempt goes on.
            LogAbandoned(fence, failure);
            AttemptEnd.CountLost(meter);
        }
        finally
        {
            slots.Free();
        }
    }

    /// <summary>False when the lease was lost before it was used.</summary>
    private async Task<bool> StartAsync(Fence fence, TimeSpan remaining)
    {
        var tries = 0;
        return await _retry.RunAsync(
            $"{fence}: start",
            async () =>
            {
                var isRepeated = tries++ > 0;
                if (await leases.StartAsync(fence, CancellationToken.None)) return true;
                // A start whose answer was lost may have got through, and cannot be done twice.
                return isRepeated && await leases.RenewAsync(fence, lease.Value.Duration, default, CancellationToken.None) != RenewAnswer.LeaseLost;
            },
            remaining,
            CancellationToken.None);
    }

    private async Task TrainAsync(ClaimedTrial claimed, long claimedAt)
    {
        var reports = new PendingReports(meter, time);
        var attempt = new Attempt(claimed, reports, _folder, options.Value.CheckpointEvery, meter, time);
        TrainingOutcome outcome;
        await using (new LeaseKeeper(leases, lease.Value, attempt, claimedAt, meter, time, logger))
        {
            await using var writer = new ReportWriter(progress, attempt, reports, _folder, options.Value.CheckpointsKept, meter, time, logger);
            running.Add(attempt);
            LogStarted(claimed.Fence);
            outcome = await PrepareFilesAsync(claimed, attempt) ?? await TrainingThread.RunAsync(trainer, claimed, attempt);
            running.Remove(attempt);
            if (outcome is TrainingOutcome.Failed failed) attempt.Log("error", failed.Message);
            if (outcome is TrainingOutcome.GivenBack given) attempt.Log("warning", given.Reason);
        }

        LeaveFiles(claimed.Fence);
        await SettleAsync(claimed.Fence, attempt.Stop == StopReason.LeaseLost ? new TrainingOutcome.Stopped(StopReason.LeaseLost) : outcome);
    }

    /// <summary>Clears away what earlier attempts left, and brings the newest checkpoint here. Null, or why the attempt cannot begin.</summary>
    private async Task<TrainingOutcome?> PrepareFilesAsync(ClaimedTrial claimed, Attempt attempt)
    {
        try
        {
            var isFetched = await _fetching.RunAsync($"{claimed.Fence}: checkpoints", () => FetchAsync(claimed, attempt), FetchFor, CancellationToken.None);
            if (!isFetched) return new TrainingOutcome.Stopped(attempt.Stop);
        }
        catch (IOException failure)
        {
            return new TrainingOutcome.Failed(FailureCause.Unknown, $"The checkpoints of earlier attempts cannot be fetched. {failure.Message}");
        }

        try
        {
            await _folder.DeleteUnrecordedAsync(claimed.Fence.Trial, claimed.Checkpoints, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotCleanedUp(claimed.Fence, failure);
        }

        return null;
    }

    /// <summary>False when the attempt is to stop: without its checkpoint it must not train, nor write one.</summary>
    private async Task<bool> FetchAsync(ClaimedTrial claimed, Attempt attempt)
    {
        if (attempt.Stop != StopReason.None) return false;
        await _folder.FetchAsync(claimed.Checkpoints, CancellationToken.None);
        return true;
    }

    private void LeaveFiles(Fence fence)
    {
        try
        {
            _folder.Leave(fence.Trial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotCleanedUp(fence, failure);
        }
    }

    private async Task SettleAsync(Fence fence, TrainingOutcome outcome)
    {
        if (outcome is TrainingOutcome.Stopped(StopReason.LeaseLost))
        {
            AttemptEnd.CountLost(meter);
            return;
        }

        using var span = Traces.Start(Traces.Report);
        span?.SetTag("what", "end");
        var answer = await _retry.RunAsync($"{fence}: end", () => WriteEndAsync(fence, outcome), SettleFor, CancellationToken.None);
        if (answer == WriteAnswer.LeaseLost) meter.StaleWrites.Add(1, Tags.Word(Tags.Write, "end"));
        AttemptEnd.Count(meter, outcome, answer);
        LogEnded(fence, outcome.GetType().Name, answer);
    }

    private Task<WriteAnswer> WriteEndAsync(Fence fence, TrainingOutcome outcome) => outcome switch
    {
        TrainingOutcome.Finished finished => leases.FinishAsync(fence, finished.Result, CancellationToken.None),
        TrainingOutcome.Failed(var cause, var message, var peak, var device) => FailAsync(fence, new Failure(cause, message, peak, device)),
        TrainingOutcome.Stopped(StopReason.Cancelled) => leases.CancelAsync(fence, CancellationToken.None),
        TrainingOutcome.Stopped(StopReason.Draining) => leases.ReleaseAsync(fence, "The worker left.", CancellationToken.None),
        TrainingOutcome.GivenBack(var reason) => leases.ReleaseAsync(fence, reason, CancellationToken.None),
        _ => FailAsync(fence, new Failure(FailureCause.Unknown, "The trainer stopped without being asked to.")),
    };

    private Task<WriteAnswer> FailAsync(Fence fence, Failure failure) => leases.FailAsync(fence, failure, RetryPolicy.Default, CancellationToken.None);

    [LoggerMessage(EventId = 320, Level = LogLevel.Information, Message = "{Fence}: training begins.")]
    private partial void LogStarted(Fence fence);

    [LoggerMessage(EventId = 321, Level = LogLevel.Information, Message = "{Fence}: {Outcome}; the store answered {Answer}.")]
    private partial void LogEnded(Fence fence, string outcome, WriteAnswer answer);

    [LoggerMessage(EventId = 324, Level = LogLevel.Warning, Message = "{Fence}: files that earlier attempts left could not be deleted.")]
    private partial void LogNotCleanedUp(Fence fence, Exception failure);

    [LoggerMessage(
        EventId = 322, Level = LogLevel.Error,
        Message = "{Fence}: the attempt is given up; the trial is taken up again when the lease has ended.")]
    private partial void LogAbandoned(Fence fence, Exception failure);
}
