using Orchestrator.Results;

namespace Orchestrator.Dashboard.Live;

/// <summary>One sweep with its trials and leaderboard.</summary>
/// <param name="SweepId">The sweep.</param>
public sealed record SweepQuery(string SweepId) : LiveQuery<SweepSnapshot>
{
    /// <inheritdoc/>
    public override async Task<SweepSnapshot?> LoadAsync(StoreReads reads, SweepSnapshot? previous, CancellationToken stop)
    {
        var detail = await reads.Sweeps.FindAsync(SweepId, stop);
        if (detail is null) return null;
        var trials = await reads.Trials.ListAsync(SweepId, stop);
        var remaining = SweepProgress.EstimateRemaining(trials, reads.Time.GetUtcNow().UtcDateTime);
        return new SweepSnapshot(detail, trials, Leaderboard.Build(detail, trials), remaining);
    }
}
