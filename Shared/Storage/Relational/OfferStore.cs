using Orchestrator.Contracts;

namespace Orchestrator.Storage.Relational;

/// <summary>Offers in a relational database. An offer is open while its trial is queued and was offered lately.</summary>
public sealed class OfferStore(StoreDatabase database) : IOfferStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<TrialOffered>> TakeOffersAsync(int window, TimeSpan offerAgainAfter, CancellationToken stop)
    {
        // Not one transaction: what is claimed in between is offered for nothing, and an offer is only a hint.
        var open = await database.RunAsync("open-offers", row => row.GetInt32(0), stop, ("again", offerAgainAfter));
        if (open[0] >= window) return [];

        var offers = await database.RunAsync(
            "due-offers", row => new TrialOffered(Rows.Trial(row), row.GetString(1)), stop,
            ("again", offerAgainAfter), ("room", window - open[0]));
        if (offers.Count == 0) return offers;

        // Of two coordinators that found the same one marks it.
        var marked = (await database.RunAsync(
            "mark-offered", Rows.Trial, stop, ("trials", offers.ConvertAll(offer => offer.Trial)), ("again", offerAgainAfter))).ToHashSet();
        return [.. offers.Where(offer => marked.Contains(offer.Trial))];
    }
}
