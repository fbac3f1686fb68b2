using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>The attempts that train in this process.</summary>
public sealed class RunningAttempts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Fence, Attempt> _attempts = [];
    private bool _isDraining;

    /// <summary>Images per second of all of them, as they said last.</summary>
    public double ImagesPerSecond
    {
        get
        {
            lock (_lock) return _attempts.Values.Select(attempt => attempt.LatestProgress.ImagesPerSecond).Where(double.IsFinite).Sum();
        }
    }

    /// <summary>Makes the lease keeper of this trial, if it runs here, ask the store at once.</summary>
    public void HurryHeartbeat(TrialId trial)
    {
        lock (_lock)
        {
            foreach (var attempt in _attempts.Values.Where(attempt => attempt.Fence.Trial == trial))
                attempt.HeartbeatNow.Ring();
        }
    }

    /// <summary>Asks every attempt, also those that begin later, to write a checkpoint and stop.</summary>
    public void Drain()
    {
        lock (_lock)
        {
            _isDraining = true;
            foreach (var attempt in _attempts.Values)
                attempt.AskToStop(StopReason.Draining);
        }
    }

    /// <summary>Adds an attempt that is about to train.</summary>
    internal void Add(Attempt attempt)
    {
        lock (_lock)
        {
            _attempts.Add(attempt.Fence, attempt);
            if (_isDraining) attempt.AskToStop(StopReason.Draining);
        }
    }

    /// <summary>Removes an attempt that stopped training.</summary>
    internal void Remove(Attempt attempt)
    {
        lock (_lock) _attempts.Remove(attempt.Fence);
    }
}
