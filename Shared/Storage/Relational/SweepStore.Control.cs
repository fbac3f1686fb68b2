using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <content>Steering sweeps that run: pause, resume, priority, retry.</content>
public abstract partial class SweepStore
{
    /// <inheritdoc/>
    public Task<bool> PauseAsync(string sweepId, CancellationToken stop) => ChangeAsync(sweepId, "sweep-pause", [], stop);

    /// <inheritdoc/>
    public Task<bool> ResumeAsync(string sweepId, CancellationToken stop) => ChangeAsync(sweepId, "sweep-resume", [], stop);

    /// <inheritdoc/>
    public Task<bool> SetPriorityAsync(string sweepId, int priority, CancellationToken stop) =>
        ChangeAsync(sweepId, "sweep-priority", [("priority", priority)], stop);

    /// <inheritdoc/>
    public Task<RetryAnswer?> RetryAsync(string sweepId, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");
                if (await session.ExecuteAsync("sweep-activate", ("sweep", sweepId)) == 0) return null;
                await WithdrawCancelsAsync(session, sweepId);
                var queued = await session.ListAsync("retry-sweep", Rows.Trial, ("sweep", sweepId));
                await session.NoteAllAsync(queued, EventKinds.Requeued, $"Queued again: a retry of sweep {sweepId} was asked for.");
                await session.ExecuteAsync("assign-sweep", ("sweep", sweepId));
                session.Signal();
                return new RetryAnswer(queued.Count);
            },
            stop);

    /// <inheritdoc/>
    public Task<bool> RetryTrialAsync(TrialId trial, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");
                if ((await session.ListAsync("retry-trial", Rows.Trial, ("trial", trial))).Count == 0) return false;
                await session.NoteAsync(trial, EventKinds.Requeued, "Queued again: a retry was asked for.");
                session.Signal();
                return true;
            },
            stop);

    private Task<bool> ChangeAsync(string sweepId, string statement, (string Name, object? Value)[] values, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");
                if (await session.ExecuteAsync(statement, [("sweep", sweepId), .. values]) == 0) return false;
                await session.ExecuteAsync("assign-sweep", ("sweep", sweepId));
                session.Signal();
                return true;
            },
            stop);
}
