using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// Leases in a relational database. Here: taking and keeping. LeaseStore.Ends.cs has the endings, LeaseStore.Reap.cs the taking back.
/// </summary>
public sealed partial class LeaseStore(StoreDatabase database) : ILeaseStore
{
    /// <inheritdoc/>
    public Task<ClaimedTrial?> ClaimAsync(TrialId trial, string workerId, TimeSpan leaseFor, CancellationToken stop) =>
        database.WriteAsync(
            async session => await OpenAttemptAsync(
                session, workerId, await session.ListAsync("claim", Rows.Fence, ("trial", trial), ("worker", workerId), ("lease", leaseFor))),
            stop);

    /// <inheritdoc/>
    public Task<ClaimedTrial?> ClaimNextAsync(string workerId, string deviceClass, TimeSpan leaseFor, CancellationToken stop) =>
        database.WriteAsync(
            async session => await OpenAttemptAsync(
                session,
                workerId,
                await session.ListAsync(
                    "claim-next", Rows.Fence,
                    ("worker", workerId), ("any_class", DeviceClass.Any), ("device_class", deviceClass), ("lease", leaseFor))),
            stop);

    /// <inheritdoc/>
    public Task<bool> StartAsync(Fence fence, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync("start", ("trial", fence.Trial), ("token", fence.Token)) == 0)
                {
                    await session.RefuseAsync(fence, "The start");
                    return false;
                }

                await session.NoteAsync(fence.Trial, EventKinds.Started, $"Attempt {fence.Attempt} began to train.");
                return true;
            },
            stop);

    /// <inheritdoc/>
    public Task<RenewAnswer> RenewAsync(Fence fence, TimeSpan leaseFor, TrialProgress progress, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                var renewed = await session.ListAsync(
                    "renew", row => row.GetBoolean(0),
                    ("trial", fence.Trial), ("token", fence.Token), ("lease", leaseFor),
                    ("epoch", progress.Epoch), ("epochs", progress.Epochs), ("step", progress.Step), ("steps", progress.Steps),
                    ("speed", Finite(progress.ImagesPerSecond)), ("fraction", Finite(progress.Fraction)));
                if (renewed is [var isCancelRequested]) return isCancelRequested ? RenewAnswer.CancelRequested : RenewAnswer.Renewed;
                await session.RefuseAsync(fence, "A heartbeat");
                return RenewAnswer.LeaseLost;
            },
            stop);

    // A speed measured over no time is not a number, which SQLite does not keep.
    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private static async Task<ClaimedTrial?> OpenAttemptAsync(StoreSession session, string workerId, List<Fence> claimed)
    {
        if (claimed is not [var fence]) return null;
        await session.ExecuteAsync(
            "attempt-begin", ("trial", fence.Trial), ("number", fence.Attempt), ("token", fence.Token), ("worker", workerId));
        await session.NoteAsync(fence.Trial, EventKinds.Leased, $"Worker {workerId} took attempt {fence.Attempt} (token {fence.Token}).");
        var config = await session.ListAsync("trial-config", row => row.GetString(0), ("trial", fence.Trial));
        var checkpoints = await session.ListAsync("trial-checkpoints", Rows.Checkpoint, ("trial", fence.Trial));
        return new ClaimedTrial(fence, JsonSerializer.Deserialize<TrialConfig>(config[0], OrchestratorJson.Compact)!, checkpoints);
    }
}
