namespace Orchestrator.Worker.Agent.Slots;

/// <summary>The worker's slots: how many there are and how many are taken. Closing it lets none be taken any more.</summary>
public sealed class SlotPool(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _slots;
    private int _taken;
    private bool _isClosed;

    /// <summary>Slots that there are; 0 before the devices were looked at.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _slots;
        }
    }

    /// <summary>Slots that are taken.</summary>
    public int Busy
    {
        get
        {
            lock (_lock) return _taken;
        }
    }

    /// <summary>Rings when a trial leaves its slot, and when trials may have come.</summary>
    internal Bell Freed { get; } = new(time);

    /// <summary>Adds the slots of devices.</summary>
    public void Add(int slots)
    {
        lock (_lock) _slots += slots;
    }

    /// <summary>Removes the slots of a device that broke; those that are taken go when they are given back.</summary>
    public void Remove(int slots)
    {
        lock (_lock) _slots -= slots;
    }

    /// <summary>Takes a slot; false when none is free or the worker is leaving.</summary>
    public bool TryTake() => TakeFree(1) == 1;

    /// <summary>Takes as many free slots as there are, at most this many. Returns how many; none when the worker is leaving.</summary>
    public int TakeFree(int atMost)
    {
        lock (_lock)
        {
            var taken = _isClosed ? 0 : Math.Clamp(_slots - _taken, 0, atMost);
            _taken += taken;
            return taken;
        }
    }

    /// <summary>Gives back slots for which no trial was found. Rings no bell: asking again at once would find none either.</summary>
    public void GiveBack(int slots = 1)
    {
        lock (_lock)
        {
            _taken -= slots;
            if (_isClosed && _taken == 0) _idle.TrySetResult();
        }
    }

    /// <summary>Gives back a slot whose trial ended.</summary>
    public void Free()
    {
        GiveBack();
        Freed.Ring();
    }

    /// <summary>Lets no slot be taken any more; the task ends when all are given back.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            if (_taken == 0) _idle.TrySetResult();
        }

        return _idle.Task;
    }
}
