using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>The list of sweeps, newest first.</summary>
public sealed record SweepListQuery : LiveQuery<IReadOnlyList<SweepListItem>>
{
    // An estimate needs every trial of the sweep; the list does not read more than this many for it.
    private const int LargestEstimated = 2_000;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SweepListItem>?> LoadAsync(
        StoreReads reads, IReadOnlyList<SweepListItem>? previous, CancellationToken stop)
    {
        var items = new List<SweepListItem>();
        foreach (var sweep in await reads.Sweeps.ListAsync(stop)) items.Add(new SweepListItem(sweep, await RemainingAsync(reads, sweep, stop)));
        return items;
    }

    private static async Task<TimeSpan?> RemainingAsync(StoreReads reads, SweepSummary sweep, CancellationToken stop)
    {
        if (sweep.Count(TrialState.Running) + sweep.Count(TrialState.Leased) == 0 || sweep.Total > LargestEstimated) return null;
        var trials = await reads.Trials.ListAsync(sweep.SweepId, stop);
        return SweepProgress.EstimateRemaining(trials, reads.Time.GetUtcNow().UtcDateTime);
    }
}
