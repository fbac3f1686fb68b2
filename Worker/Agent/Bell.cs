using System.Threading.Channels;

namespace Orchestrator.Worker.Agent;

/// <summary>Wakes one waiting loop before its time. Rings that nobody waits for are remembered as one.</summary>
internal sealed class Bell(TimeProvider time)
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the waiter, or the next one.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, at most for <paramref name="atMost"/>. Returns without an exception when <paramref name="stop"/> is set.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken stop)
    {
        if (_rings.Reader.TryRead(out _)) return;
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // The time is up or the process stops; both are for the caller's loop to see.
        }
    }
}
