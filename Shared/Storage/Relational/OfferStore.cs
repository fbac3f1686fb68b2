using Orchestrator.Contracts;

namespace Orchestrator.Storage.Relational;

/// <summary>Offers in a relational database. An offer is open while its trial is queued and was offered lately.</summary>
public sealed class OfferStore(StoreDatabase database) : IOfferStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TrialOffered>> TakeOffersAsync(int window, TimeSpan offerAgainAfter, CancellationToken stop) =>
        database.WriteAsync<IReadOnlyList<TrialOffered>>(
            async session =>
            {
                var open = await session.ListAsync("open-offers", row => row.GetInt32(0), ("again", offerAgainAfter));
                if (open[0] >= window) return [];

                var offers = await session.ListAsync(
                    "due-offers", row => new TrialOffered(Rows.Trial(row), row.GetString(1)), ("again", offerAgainAfter), ("room", window - open[0]));
                if (offers.Count > 0) await session.ExecuteAsync("mark-offered", ("trials", offers.ConvertAll(offer => offer.Trial)));
                return offers;
            },
            stop);
}
