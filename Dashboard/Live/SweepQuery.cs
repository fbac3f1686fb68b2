using System.Diagnostics.CodeAnalysis;
using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Sweeps;

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
        return new SweepSnapshot(detail, trials, IsBoardOf(previous, detail, trials) ? previous.Board : Leaderboard.Build(detail, trials), remaining);
    }

    // Pages ask every second, and the board of a large sweep takes longer than that to compute: only what changed is worth it.
    private static bool IsBoardOf([NotNullWhen(true)] SweepSnapshot? previous, SweepDetail detail, IReadOnlyList<TrialRow> trials) =>
        previous is not null
        && previous.Trials.Count == trials.Count
        && previous.Trials.Zip(trials).All(pair => IsSame(pair.First, pair.Second))
        && previous.Detail.Cells.Select(Identity).SequenceEqual(detail.Cells.Select(Identity));

    // The store hands out the same object for the same result.
    private static bool IsSame(TrialRow one, TrialRow other) =>
        one.Trial == other.Trial && one.Cell == other.Cell && one.State == other.State && ReferenceEquals(one.Result, other.Result);

    private static (string Hash, bool IsBaseline, int? BaselineCell) Identity(PlannedCell cell) => (cell.Hash, cell.IsBaseline, cell.BaselineCell);
}
