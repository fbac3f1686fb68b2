namespace Orchestrator.Storage.Relational;

/// <content>Cancelling.</content>
public abstract partial class SweepStore
{
    /// <inheritdoc/>
    public Task<CancelAnswer?> CancelAsync(string sweepId, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");

                // First the sweep: from here on it is not among the active sweeps that the statements below look for.
                if (await session.ExecuteAsync("sweep-cancel", ("sweep", sweepId)) == 0) return null;

                var cancelled = await session.ListAsync("cancel-queued", Rows.Trial, ("sweep", sweepId));
                await session.NoteAllAsync(cancelled, EventKinds.Cancelled, $"Cancelled with sweep {sweepId} before a worker took it.");

                var asked = await session.ListAsync("request-cancel", Rows.Trial, ("sweep", sweepId));
                await session.NoteAllAsync(asked, EventKinds.CancelRequested, $"Asked to stop: sweep {sweepId} was cancelled.");

                // What is left belongs to other sweeps, and goes on on their account.
                await session.ExecuteAsync("assign-sweep", ("sweep", sweepId));

                var stopping = await session.ListAsync("stopping", Rows.Trial, ("sweep", sweepId));
                var shared = await session.ListAsync("shared-open", row => row.GetInt32(0), ("sweep", sweepId));
                return new CancelAnswer(cancelled.Count, stopping, shared[0]);
            },
            stop);
}
