namespace Orchestrator.Dashboard.Live;

/// <summary>Recorded training speeds. Reading them takes every result of the store, so they may be a minute old: estimates hardly change.</summary>
public sealed record SpeedsQuery : LiveQuery<KnownSpeeds>
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task<KnownSpeeds?> LoadAsync(StoreReads reads, KnownSpeeds? previous, CancellationToken stop) =>
        previous is not null && reads.Time.GetElapsedTime(previous.ReadAt) < ReadEvery
            ? previous
            : new KnownSpeeds(reads.Time.GetTimestamp(), await reads.Plans.ReadSpeedsAsync(stop));
}
