namespace Orchestrator.FaultTests.Cluster;

/// <summary>How long faults last, and when they strike. Nothing is waited for with it.</summary>
internal static class Fault
{
    /// <summary>Lets a fault last.</summary>
    public static Task LastsAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);

    /// <summary>A moment that no step of the product has anything to do with: after 0 to <paramref name="atMost"/>.</summary>
    public static Task StrikesWithinAsync(Random random, TimeSpan atMost) => LastsAsync(atMost * random.NextDouble());
}
