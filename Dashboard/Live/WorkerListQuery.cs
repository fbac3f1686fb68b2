using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>The workers, those seen last first.</summary>
public sealed record WorkerListQuery : LiveQuery<IReadOnlyList<WorkerSummary>>
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<WorkerSummary>?> LoadAsync(
        StoreReads reads, IReadOnlyList<WorkerSummary>? previous, CancellationToken stop) => await reads.Workers.ListAsync(stop);
}
