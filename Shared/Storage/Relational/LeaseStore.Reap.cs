using Orchestrator.Storage.Mappings;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <content>Taking trials back from silent or lost workers.</content>
public partial class LeaseStore
{
    private static readonly string LostTooOften =
        $"Lost with {RetryPolicy.Default.MaximumLosses} workers in a row, without an epoch or a checkpoint in between.";

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReapedTrial>> ReapAsync(int limit, CancellationToken stop) =>
        TakeBackAsync("reap", ("limit", limit), "was silent for longer than its lease", stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReapedTrial>> ReapWorkerAsync(string workerId, CancellationToken stop) =>
        TakeBackAsync("reap-worker", ("worker", workerId), "is gone", stop);

    private async Task<IReadOnlyList<ReapedTrial>> TakeBackAsync(
        string statement, (string Name, object? Value) which, string why, CancellationToken stop)
    {
        var taken = await database.WriteAsync<IReadOnlyList<ReapedTrial>>(
            async session =>
            {
                var reaped = await session.ListAsync(
                    statement, Rows.Reaped,
                    which, ("losses", RetryPolicy.Default.MaximumLosses), ("cause", FailureCause.LostWorker), ("message", LostTooOften));
                foreach (var trial in reaped)
                    await CloseAsync(session, trial, $"Worker {trial.WorkerId} {why}.");
                return reaped;
            },
            stop);
        foreach (var trial in taken)
        {
            meter.Reaps.Add(1, Tags.Word(Tags.State, trial.State));
            if (trial.State == TrialState.Queued) meter.Retries.Add(1, Tags.Word(Tags.Cause, FailureCause.LostWorker));
        }

        return taken;
    }

    private static async Task CloseAsync(StoreSession session, ReapedTrial trial, string message)
    {
        await session.EndAttemptAsync(trial.Fence, "reaped", FailureCause.LostWorker, message);
        await session.NoteAsync(
            trial.Fence.Trial, EventKinds.Reaped,
            $"Attempt {trial.Fence.Attempt} was taken back; the trial is {StoredName.Of(trial.State)}. {message}");
        if (trial.State == TrialState.Queued) session.Signal();
        if (trial.State == TrialState.Failed) await session.NoteAsync(trial.Fence.Trial, EventKinds.Quarantined, LostTooOften);
    }
}
