using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>A page of what happened to a sweep's trials, the latest first.</summary>
/// <param name="SweepId">The sweep.</param>
/// <param name="Before">Only events before this position; null for the latest.</param>
public sealed record SweepEventsQuery(string SweepId, long? Before) : LiveQuery<IReadOnlyList<SweepEvent>>
{
    /// <summary>Events of a page.</summary>
    public const int Shown = 100;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SweepEvent>?> LoadAsync(StoreReads reads, IReadOnlyList<SweepEvent>? previous, CancellationToken stop) =>
        await reads.Activity.ListEventsAsync(SweepId, Before ?? long.MaxValue, Shown, stop);
}
