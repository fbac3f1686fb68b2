namespace Orchestrator.Worker.Tests.Datasets.Fetching;

/// <summary>Time in which pauses between tries take none, and the watchdog for silent connections works as ever.</summary>
public sealed class HurriedTime : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime <= LongestPause && dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
}
