namespace Orchestrator.Storage.Relational;

/// <summary>The subscribers of one process.</summary>
public sealed class TrialSignals : ITrialSignals
{
    private readonly Lock _lock = new();
    private Action[] _rings = [];

    /// <inheritdoc/>
    public IDisposable Subscribe(Action ring)
    {
        lock (_lock) _rings = [.. _rings, ring];
        return new Subscription(this, ring);
    }

    /// <summary>Calls every subscriber back, each on a thread of the pool: whoever rings is in the middle of something.</summary>
    public void Ring()
    {
        foreach (var ring in Volatile.Read(ref _rings))
            ThreadPool.QueueUserWorkItem(static ring => ring(), ring, preferLocal: false);
    }

    private void Remove(Action ring)
    {
        lock (_lock)
        {
            var index = Array.IndexOf(_rings, ring);
            if (index >= 0) _rings = [.. _rings[..index], .. _rings[(index + 1)..]];
        }
    }

    private sealed class Subscription(TrialSignals signals, Action ring) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0) signals.Remove(ring);
        }
    }
}
