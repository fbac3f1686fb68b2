namespace Orchestrator.Dashboard.Live;

/// <summary>
/// Something a page shows, read from the store. Equal queries (records compare by content) share one read, see <see cref="LiveFeed"/>.
/// </summary>
/// <typeparam name="T">What is read: an immutable snapshot.</typeparam>
public abstract record LiveQuery<T>
    where T : class
{
    /// <summary>Reads it, or returns null when it does not exist.</summary>
    /// <param name="reads">The store.</param>
    /// <param name="previous">What the query read before, for those that only read what is new; null at first.</param>
    /// <param name="stop">Ends the read.</param>
    public abstract Task<T?> LoadAsync(StoreReads reads, T? previous, CancellationToken stop);
}
