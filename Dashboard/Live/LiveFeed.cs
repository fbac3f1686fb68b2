using System.Collections.Concurrent;

namespace Orchestrator.Dashboard.Live;

/// <summary>
/// Snapshots of the store for pages that ask again every second. However many pages are open, a query is read at most once per
/// <see cref="FreshFor"/>; while nobody asks, nothing is read.
/// </summary>
public sealed class LiveFeed(StoreReads reads)
{
    /// <summary>How long a snapshot is handed out without another read. A little less than the second after which pages ask again.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMilliseconds(900);

    /// <summary>How long a snapshot that nobody asks for stays in memory.</summary>
    public static readonly TimeSpan ForgetAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<object, ITopic> _topics = new();

    /// <summary>The snapshot of a query, read when there is no fresh one. Null when what it asks for does not exist.</summary>
    public Task<T?> ReadAsync<T>(LiveQuery<T> query, CancellationToken stop)
        where T : class
    {
        var topic = (Topic<T>)_topics.GetOrAdd(query, _ =>
        {
            ForgetIdle();
            return new Topic<T>(query);
        });
        return topic.ReadAsync(reads, stop);
    }

    /// <summary>Makes the next read of every query go to the store: something was written that the next page must show.</summary>
    public void Refresh() => _topics.Clear();

    private void ForgetIdle()
    {
        var idle = _topics.Where(topic => reads.Time.GetElapsedTime(topic.Value.ReadAt) > ForgetAfter);
        foreach (var topic in idle) _topics.TryRemove(topic);
    }

    private interface ITopic
    {
        long ReadAt { get; }
    }

    private sealed class Topic<T>(LiveQuery<T> query) : ITopic
        where T : class
    {
        private readonly Lock _gate = new();
        private Task<T?>? _reading;
        private T? _snapshot;
        private long _readAt = long.MaxValue;

        public long ReadAt => Volatile.Read(ref _readAt);

        // One read serves all who ask meanwhile, so none of them may end it: who stops waiting just goes. It runs on the pool because
        // SQLite reads synchronously, which would keep the gate shut.
        public Task<T?> ReadAsync(StoreReads reads, CancellationToken stop)
        {
            lock (_gate)
            {
                if (_reading is null || IsOver(_reading, reads)) _reading = Task.Run(() => LoadAsync(reads), CancellationToken.None);
                return _reading.WaitAsync(stop);
            }
        }

        private bool IsOver(Task<T?> reading, StoreReads reads) =>
            reading.IsCompleted && (!reading.IsCompletedSuccessfully || reads.Time.GetElapsedTime(ReadAt) >= FreshFor);

        private async Task<T?> LoadAsync(StoreReads reads)
        {
            _snapshot = await query.LoadAsync(reads, _snapshot, CancellationToken.None);
            Volatile.Write(ref _readAt, reads.Time.GetTimestamp());
            return _snapshot;
        }
    }
}
