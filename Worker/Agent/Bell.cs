namespace Orchestrator.Worker.Agent;

/// <summary>Wakes one waiting loop before its time. Rings that nobody waits for are remembered as one.</summary>
internal sealed class Bell(TimeProvider time)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wakes the waiter, or the next one.</summary>
    public void Ring()
    {
        lock (_lock) _rung.TrySetResult();
    }

    /// <summary>Waits for a ring, at most for <paramref name="atMost"/>. Returns without an exception when <paramref name="stop"/> is set.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken stop = default)
    {
        Task rung;
        lock (_lock) rung = _rung.Task;
        if (!rung.IsCompleted)
        {
            // Which of the three it was is for the caller's loop to see. None of them throws: a thousand trials a second pass here.
            using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAny(rung, Task.Delay(atMost, time, over.Token));
            await over.CancelAsync();
        }

        lock (_lock)
        {
            if (_rung.Task.IsCompleted) _rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
