using Orchestrator.Dashboard.Live;

namespace Orchestrator.Dashboard.Tests.Live;

/// <summary>A query that counts its reads through the store, for tests of the feed. Equal names are equal queries.</summary>
internal sealed record CountingQuery(string Name) : LiveQuery<string>
{
    public override async Task<string?> LoadAsync(StoreReads reads, string? previous, CancellationToken stop)
    {
        await reads.Sweeps.ListAsync(stop);
        return $"{previous}{Name}";
    }
}
