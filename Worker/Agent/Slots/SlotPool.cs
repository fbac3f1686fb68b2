using Microsoft.Extensions.Options;

namespace Orchestrator.Worker.Agent.Slots;

/// <summary>The worker's slots: how many there are and how many are taken. Closing it lets none be taken any more.</summary>
public sealed class SlotPool
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _slots;
    private int _taken;
    private bool _isClosed;

    public SlotPool(IOptions<WorkerAgentOptions> options, TimeProvider time)
    {
        _slots = options.Value.Slots;
        Freed = new Bell(time);
    }

    /// <summary>Slots that are taken.</summary>
    public int Busy
    {
        get
        {
            lock (_lock) return _taken;
        }
    }

    /// <summary>Rings when a trial leaves its slot.</summary>
    internal Bell Freed { get; }

    /// <summary>Takes a slot; false when none is free or the worker is leaving.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            if (_isClosed || _taken == _slots) return false;
            _taken++;
            return true;
        }
    }

    /// <summary>Gives back a slot for which no trial was found. Rings no bell: asking again at once would find none either.</summary>
    public void GiveBack()
    {
        lock (_lock)
        {
            _taken--;
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
