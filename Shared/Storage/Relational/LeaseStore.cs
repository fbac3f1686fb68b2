using System.Text.Json;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// Leases in a relational database. Here: taking and keeping. LeaseStore.Ends.cs has the endings, LeaseStore.Reap.cs the taking back.
/// </summary>
public partial class LeaseStore(StoreDatabase database, OrchestratorMeter meter) : ILeaseStore
{
    /// <inheritdoc/>
    public virtual Task<ClaimedTrial?> ClaimAsync(TrialId trial, string workerId, TimeSpan leaseFor, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
                await session.ListAsync("claim", Rows.Claimed, ("trial", trial), ("worker", workerId), ("lease", leaseFor)) is [var claimed]
                ? await OpenAttemptAsync(session, workerId, claimed.Fence, claimed.MinMemoryBytes)
                : null,
            stop);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<ClaimedTrial>> ClaimNextAsync(
        string workerId, string deviceClass, int count, TimeSpan leaseFor, CancellationToken stop) =>
        database.WriteAsync<IReadOnlyList<ClaimedTrial>>(
            async session =>
            {
                var opened = new List<ClaimedTrial>();
                while (opened.Count < count)
                {
                    var claimed = await session.ListAsync(
                        "claim-next", Rows.Claimed,
                        ("worker", workerId), ("any_class", DeviceClass.Any), ("device_class", deviceClass), ("lease", leaseFor),
                        ("count", count - opened.Count));
                    if (claimed.Count == 0) break;
                    foreach (var (fence, minMemoryBytes) in claimed)
                        opened.Add(await OpenAttemptAsync(session, workerId, fence, minMemoryBytes));
                }

                return opened;
            },
            stop);

    /// <inheritdoc/>
    public virtual Task<bool> StartAsync(Fence fence, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync("start", ("trial", fence.Trial), ("token", fence.Token)) == 0)
                {
                    await session.RefuseAsync(fence, "The start");
                    return false;
                }

                await session.NoteAsync(fence.Trial, EventKinds.Started, StartedText(fence));
                return true;
            },
            stop);

    /// <inheritdoc/>
    public async Task<RenewAnswer> RenewAsync(Fence fence, TimeSpan leaseFor, TrialProgress progress, CancellationToken stop)
    {
        var renewed = await database.RunAsync(
            "renew", row => row.GetBoolean(0), stop,
            ("trial", fence.Trial), ("token", fence.Token), ("lease", leaseFor),
            ("epoch", progress.Epoch), ("epochs", progress.Epochs), ("step", progress.Step), ("steps", progress.Steps),
            ("speed", Finite(progress.ImagesPerSecond)), ("fraction", Finite(progress.Fraction)));
        if (renewed is [var isCancelRequested]) return isCancelRequested ? RenewAnswer.CancelRequested : RenewAnswer.Renewed;
        await database.WriteAsync(session => session.RefuseAsync(fence, "A heartbeat"), stop);
        return RenewAnswer.LeaseLost;
    }

    /// <summary>What the event of a start says.</summary>
    protected static string StartedText(Fence fence) => $"Attempt {fence.Attempt} began to train.";

    // A speed measured over no time is not a number, which SQLite does not keep.
    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private static async Task<ClaimedTrial> OpenAttemptAsync(StoreSession session, string workerId, Fence fence, long? minMemoryBytes)
    {
        await session.ExecuteAsync(
            "attempt-begin", ("trial", fence.Trial), ("number", fence.Attempt), ("token", fence.Token), ("worker", workerId));
        await session.NoteAsync(fence.Trial, EventKinds.Leased, $"Worker {workerId} took attempt {fence.Attempt} (token {fence.Token}).");
        var kept = await session.ListAsync(
            "trial-config", row => (Config: row.GetString(0), ForSweep: row.IsDBNull(1) ? null : row.GetString(1)), ("trial", fence.Trial));
        var checkpoints = await session.ListAsync("trial-checkpoints", Rows.Checkpoint, ("trial", fence.Trial));
        return new ClaimedTrial(fence, JsonSerializer.Deserialize<TrialConfig>(kept[0].Config, OrchestratorJson.Compact)!, checkpoints)
        {
            MinMemoryBytes = minMemoryBytes,
            ForSweep = kept[0].ForSweep,
        };
    }
}
