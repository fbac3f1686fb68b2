namespace Orchestrator.SystemTests;

/// <summary>Waits for a condition of another process, which cannot send a test signal.</summary>
internal static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task TrueAsync(string what, Func<Task<bool>> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience) Assert.Fail($"Not within {Patience}: {what}");
            await Task.Delay(LookEvery, TimeProvider.System);
        }
    }
}
