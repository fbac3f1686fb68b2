using Orchestrator.Dashboard.Sweeps.Waiting;

namespace Orchestrator.Dashboard.Live;

/// <summary>Why a sweep's trials wait.</summary>
/// <param name="SweepId">The sweep.</param>
public sealed record WaitingQuery(string SweepId) : LiveQuery<IReadOnlyList<WaitReason>>
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<WaitReason>?> LoadAsync(StoreReads reads, IReadOnlyList<WaitReason>? previous, CancellationToken stop)
    {
        var waiting = await reads.Activity.ListWaitingAsync(SweepId, stop);
        if (waiting.Count == 0) return [];
        var fleet = new FleetSnapshot(await reads.Workers.ListAsync(stop), await reads.Activity.ListHeldAsync(stop));
        return new WaitReasons(SweepId, await reads.Sweeps.ListAsync(stop), fleet, reads.Time.GetUtcNow().UtcDateTime).Of(waiting);
    }
}
