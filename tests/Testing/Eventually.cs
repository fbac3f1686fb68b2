using System.Diagnostics;

namespace Orchestrator.Testing;

/// <summary>Waits for a condition and not for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    /// <summary>Returns once the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within 30 s; the message has <paramref name="what"/>.</exception>
    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    /// <summary>Returns once the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not in time (30 s, or <paramref name="within"/>); the message has <paramref name="what"/>.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? within = null)
    {
        var waited = Stopwatch.StartNew();
        var patience = within ?? GiveUpAfter;
        while (!await condition())
        {
            if (waited.Elapsed > patience) throw new TimeoutException($"After {patience.TotalSeconds} s still not: {what}.");
            await Task.Delay(LookEvery, TimeProvider.System);
        }
    }

    /// <summary>Moves the clock step by step until the condition holds, leaving what waits on it time to react.</summary>
    /// <exception cref="TimeoutException">It did not within 30 s; the message has <paramref name="what"/>.</exception>
    public static Task TrueAsync(ManualTimeProvider clock, TimeSpan step, Func<Task<bool>> condition, string what) =>
        TrueAsync(
            async () =>
            {
                if (await condition()) return true;
                clock.Advance(step);
                return false;
            },
            what);
}
