namespace Orchestrator.Dashboard.Live;

/// <summary>The workers and the trials that they have.</summary>
public sealed record FleetQuery : LiveQuery<FleetSnapshot>
{
    /// <inheritdoc/>
    public override async Task<FleetSnapshot?> LoadAsync(StoreReads reads, FleetSnapshot? previous, CancellationToken stop) =>
        new(await reads.Workers.ListAsync(stop), await reads.Activity.ListHeldAsync(stop));
}
