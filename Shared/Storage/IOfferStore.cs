using Orchestrator.Contracts;

namespace Orchestrator.Storage;

/// <summary>Choosing which queued trials to offer.</summary>
public interface IOfferStore
{
    /// <summary>
    /// Marks as offered, and returns, queued and due trials in the order of offering that were not offered within
    /// <paramref name="offerAgainAfter"/>, so that at most <paramref name="window"/> offers are open at a time.
    /// </summary>
    Task<IReadOnlyList<TrialOffered>> TakeOffersAsync(int window, TimeSpan offerAgainAfter, CancellationToken stop);
}
