using Orchestrator.Storage.Mappings;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <content>Taking trials back from silent or lost workers.</content>
public sealed partial class LeaseStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ReapedTrial>> ReapAsync(int limit, CancellationToken stop) =>
        database.WriteAsync(
            async session => await CloseAsync(
                session, "was silent for longer than its lease", await session.ListAsync("reap", Rows.Reaped, ("limit", limit))),
            stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReapedTrial>> ReapWorkerAsync(string workerId, CancellationToken stop) =>
        database.WriteAsync(
            async session => await CloseAsync(
                session, "is gone", await session.ListAsync("reap-worker", Rows.Reaped, ("worker", workerId))),
            stop);

    private static async Task<IReadOnlyList<ReapedTrial>> CloseAsync(StoreSession session, string why, List<ReapedTrial> reaped)
    {
        foreach (var trial in reaped)
        {
            var message = $"Worker {trial.WorkerId} {why}.";
            await session.EndAttemptAsync(trial.Fence, "reaped", FailureCause.LostWorker, message);
            await session.NoteAsync(
                trial.Fence.Trial, EventKinds.Reaped,
                $"Attempt {trial.Fence.Attempt} was taken back; the trial is {StoredName.Of(trial.State)}. {message}");
        }

        return reaped;
    }
}
