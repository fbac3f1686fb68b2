using System.Data.Common;
using System.Text.Json;
using Orchestrator.Storage.Relational;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// Leases on PostgreSQL: what happens to every trial is one statement, so that those of many slots share transactions and round trips.
/// When it changes nothing, the steps that dialects share find out why, and note a refused write.
/// </summary>
public sealed class PostgresLeaseStore(PostgresDatabase database, OrchestratorMeter meter) : LeaseStore(database, meter)
{
    /// <summary>How often a worker asks again because others were claiming all that it was about to get.</summary>
    private const int MaximumMisses = 4;

    /// <inheritdoc/>
    public override async Task<ClaimedTrial?> ClaimAsync(TrialId trial, string workerId, TimeSpan leaseFor, CancellationToken stop) =>
        await database.RunAsync(
            "claim", ReadClaimed, stop, ("trial", trial), ("worker", workerId), ("lease", leaseFor), ("kind", EventKinds.Leased)) is [var claimed]
            ? claimed
            : null;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ClaimedTrial>> ClaimNextAsync(
        string workerId, string deviceClass, int count, TimeSpan leaseFor, CancellationToken stop)
    {
        List<ClaimedTrial> all = [];
        for (var missed = 0; all.Count < count && missed < MaximumMisses;)
        {
            var some = await database.RunAsync(
                "claim-next", row => row.IsDBNull(0) ? null : ReadClaimed(row), stop,
                ("worker", workerId), ("any_class", DeviceClass.Any), ("device_class", deviceClass), ("count", count - all.Count),
                ("lease", leaseFor), ("kind", EventKinds.Leased));
            if (some.Count == 0) break;
            if (some is [null]) missed++;
            all.AddRange(some.OfType<ClaimedTrial>());
        }

        return all;
    }

    /// <inheritdoc/>
    public override async Task<bool> StartAsync(Fence fence, CancellationToken stop) =>
        await database.RunRowAsync(
            "start-noted", stop, ("trial", fence.Trial), ("token", fence.Token), ("kind", EventKinds.Started), ("text", StartedText(fence)))
        || await base.StartAsync(fence, stop);

    /// <inheritdoc/>
    public override async Task<WriteAnswer> FinishAsync(Fence fence, TrialResult result, CancellationToken stop) =>
        await database.RunRowAsync(
            "finish-noted", stop,
            ("trial", fence.Trial), ("token", fence.Token), ("number", fence.Attempt), ("result", ToStored(result)), ("outcome", "succeeded"),
            ("kind", EventKinds.Finished), ("text", FinishedText(fence)))
        ? WriteAnswer.Accepted
        : await base.FinishAsync(fence, result, stop);

    // id, attempt, token, min_memory_bytes, config, checkpoints, for_sweep
    private static ClaimedTrial ReadClaimed(DbDataReader row)
    {
        var (fence, minMemoryBytes) = Rows.Claimed(row);
        return new ClaimedTrial(fence, Read<TrialConfig>(row, 4), row.IsDBNull(5) ? [] : Read<List<CheckpointInfo>>(row, 5))
        {
            MinMemoryBytes = minMemoryBytes,
            ForSweep = row.IsDBNull(6) ? null : row.GetString(6),
        };
    }

    private static T Read<T>(DbDataReader row, int column) => JsonSerializer.Deserialize<T>(row.GetString(column), OrchestratorJson.Compact)!;
}
