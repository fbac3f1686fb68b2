using System.Globalization;
using Orchestrator.Storage.Mappings;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <content>How an attempt fails, and what becomes of its trial.</content>
public partial class LeaseStore
{
    /// <inheritdoc/>
    public async Task<WriteAnswer> FailAsync(Fence fence, Failure failure, RetryPolicy policy, CancellationToken stop)
    {
        var isRetried = false;
        var answer = await database.WriteAsync(
            async session =>
            {
                var counted = await session.ListAsync(
                    "failures", row => (Failures: row.GetInt32(0), Losses: row.GetInt32(1)), ("trial", fence.Trial), ("token", fence.Token));
                if (counted is not [var before]) return await RefusedAsync(session, fence, "The failure");
                isRetried = await FailHeldAsync(session, fence, failure, policy, before.Failures, before.Losses) == TrialState.Queued;
                return WriteAnswer.Accepted;
            },
            stop);
        if (isRetried && answer == WriteAnswer.Accepted) meter.Retries.Add(1, Tags.Word(Tags.Cause, failure.Cause));
        return answer;
    }

    /// <summary>Returns where the trial is then.</summary>
    private static async Task<TrialState> FailHeldAsync(
        StoreSession session, Fence fence, Failure failure, RetryPolicy policy, int failures, int losses)
    {
        var cause = failure.Cause;
        if (RetryPolicy.Counts(cause)) failures++;
        if (RetryPolicy.IsLoss(cause)) losses++;
        var (delay, message) = cause == FailureCause.OutOfMemory && failure.DeviceBytes is { } bytes
            ? await SeekMemoryAsync(session, failure, bytes)
            : (policy.DelayAfter(cause, failures, losses, RetryPolicy.JitterOf(fence)), failure.Message);

        var moved = await session.ListAsync(
            "fail", row => StoredName.Parse<TrialState>(row.GetString(0)),
            ("trial", fence.Trial), ("token", fence.Token), ("retry", delay is not null), ("delay", delay ?? TimeSpan.Zero),
            ("failures", failures), ("losses", losses), ("min_memory", cause == FailureCause.OutOfMemory ? failure.DeviceBytes : null),
            ("cause", cause), ("message", message));
        await session.EndAttemptAsync(fence, "failed", cause, message);
        var (kind, sequel) = moved[0] switch
        {
            TrialState.Queued => (
                EventKinds.Retried,
                string.Create(CultureInfo.InvariantCulture, $"it is tried again after {delay!.Value.TotalSeconds:0.#} s")),
            TrialState.Cancelled => (EventKinds.Cancelled, "it is not tried again because a cancel was asked for"),
            _ when IsQuarantined(cause) => (EventKinds.Quarantined, "it has failed too often and is not tried again until a user asks for it"),
            _ => (EventKinds.Failed, "it is not tried again"),
        };
        if (moved[0] == TrialState.Queued) session.Signal();
        await session.NoteAsync(fence.Trial, kind, $"Attempt {fence.Attempt} failed ({StoredName.Of(cause)}); {sequel}. {message}");
        return moved[0];
    }

    // What may be tried again and is not any more.
    private static bool IsQuarantined(FailureCause cause) => RetryPolicy.IsRetryable(cause) && cause != FailureCause.OutOfMemory;

    private static async Task<(TimeSpan? Delay, string Message)> SeekMemoryAsync(StoreSession session, Failure failure, long bytes)
    {
        var bigger = await session.ListAsync(
            "bigger-device", row => row.GetInt64(0), ("bytes", bytes), ("silent", WorkerSummary.SilentAfter));
        if (bigger[0] > 0) return (TimeSpan.Zero, failure.Message);
        var peak = failure.PeakBytes is { } used
            ? $" The peak was {Gibibytes(used)} of the device's {Gibibytes(bytes)};"
            : $" The device has {Gibibytes(bytes)};";
        return (null, $"{failure.Message}{peak} no worker that is here has a device with more.");
    }

    private static string Gibibytes(long bytes) => $"{(bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.InvariantCulture)} GiB";
}
