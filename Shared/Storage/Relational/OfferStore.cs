using Orchestrator.Contracts;
using Orchestrator.Trials;

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

                // RETURNING gives rows in any order, so the order of offering is restored here.
                var taken = await session.ListAsync(
                    "take-offers",
                    row => (Offer: new TrialOffered(Rows.Trial(row), row.GetString(1)), Priority: row.GetInt32(2), Ordinal: row.GetInt64(3)),
                    ("again", offerAgainAfter), ("room", window - open[0]));
                return [.. taken.OrderByDescending(row => row.Priority).ThenBy(row => row.Ordinal).Select(row => row.Offer)];
            },
            stop);
}
