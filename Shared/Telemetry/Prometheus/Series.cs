namespace Orchestrator.Telemetry.Prometheus;

/// <summary>One series: an instrument with certain labels.</summary>
internal sealed class Series(string labels, string key, double[] bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[bounds.Length + 1];
    private double _value;
    private long _count;
    private long _seenAt;

    /// <summary>Its labels, as <see cref="LabelText"/> has them.</summary>
    public string Labels => labels;

    /// <summary>Its name and tags, as <see cref="WorkerTotals"/> has them.</summary>
    public string Key => key;

    /// <summary>The scrape at which it was observed last; only of instruments that are observed.</summary>
    public long SeenAt => Volatile.Read(ref _seenAt);

    /// <summary>Adds to a counter.</summary>
    public void Add(double value)
    {
        lock (_lock) _value += value;
    }

    /// <summary>Sets what was observed.</summary>
    public void Set(double value, long scrape)
    {
        lock (_lock) (_value, _seenAt) = (value, scrape);
    }

    /// <summary>Counts a value of a histogram.</summary>
    public void Record(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Length && value > bounds[bucket]) bucket++;
        lock (_lock)
        {
            _buckets[bucket]++;
            _count++;
            _value += value;
        }
    }

    /// <summary>The value of a counter or gauge; the sum of a histogram.</summary>
    public double Value
    {
        get
        {
            lock (_lock) return _value;
        }
    }

    /// <summary>A histogram as of one moment: values in each bucket, the last of which has no bound, all together, and their sum.</summary>
    public (long[] Buckets, long Count, double Sum) Read()
    {
        lock (_lock) return ([.. _buckets], _count, _value);
    }
}
