using System.Text.Json;
using Orchestrator.Storage.Mappings;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <content>How an attempt ends by its worker's word: released, finished or cancelled.</content>
public partial class LeaseStore
{
    /// <inheritdoc/>
    public Task<WriteAnswer> ReleaseAsync(Fence fence, string reason, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
                await session.ListAsync("release", row => row.GetString(0), ("trial", fence.Trial), ("token", fence.Token)) is [var state]
                ? await EndWithoutResultAsync(session, fence, "released", reason, state)
                : await RefusedAsync(session, fence, "The release"),
            stop);

    /// <inheritdoc/>
    public Task<WriteAnswer> CancelAsync(Fence fence, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
                await session.ListAsync("cancel-attempt", row => row.GetString(0), ("trial", fence.Trial), ("token", fence.Token)) is [var state]
                ? await EndWithoutResultAsync(session, fence, "cancelled", "Stopped on request.", state)
                : await RefusedAsync(session, fence, "The cancel"),
            stop);

    /// <inheritdoc/>
    public virtual Task<WriteAnswer> FinishAsync(Fence fence, TrialResult result, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync("finish", ("trial", fence.Trial), ("token", fence.Token)) == 0)
                {
                    // A worker whose connection broke after the commit asks again: its result is the accepted one.
                    return await session.ListAsync("find-result", Rows.Trial, ("trial", fence.Trial), ("token", fence.Token)) is [_]
                        ? WriteAnswer.Accepted
                        : await RefusedAsync(session, fence, "The result");
                }

                await session.ExecuteAsync(
                    "result", ("trial", fence.Trial), ("token", fence.Token), ("result", ToStored(result)));
                await session.EndAttemptAsync(fence, "succeeded", null, null);
                await session.NoteAsync(fence.Trial, EventKinds.Finished, FinishedText(fence));
                return WriteAnswer.Accepted;
            },
            stop);

    /// <summary>What the event of a result says.</summary>
    protected static string FinishedText(Fence fence) => $"Attempt {fence.Attempt} finished; its result was accepted.";

    /// <summary>A result as it is stored.</summary>
    protected static string ToStored(TrialResult result) => JsonSerializer.Serialize(result, OrchestratorJson.Compact);

    private static async Task<WriteAnswer> EndWithoutResultAsync(StoreSession session, Fence fence, string outcome, string reason, string state)
    {
        await session.EndAttemptAsync(fence, outcome, null, reason);
        var isQueued = StoredName.Parse<TrialState>(state) == TrialState.Queued;
        if (isQueued) session.Signal();
        var kind = isQueued ? EventKinds.Released : EventKinds.Cancelled;
        await session.NoteAsync(fence.Trial, kind, $"Attempt {fence.Attempt} was {outcome}; the trial is {state}. {reason}");
        return WriteAnswer.Accepted;
    }

    private static async Task<WriteAnswer> RefusedAsync(StoreSession session, Fence fence, string write)
    {
        await session.RefuseAsync(fence, write);
        return WriteAnswer.LeaseLost;
    }
}
