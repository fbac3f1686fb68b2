namespace Orchestrator.Storage.Security;

/// <summary>How long a name is locked after attempts to sign in that failed.</summary>
public static class SignInDelay
{
    /// <summary>Attempts that fail without a lock.</summary>
    public const int Free = 5;

    /// <summary>Attempts are forgotten when none was made for this long: a day.</summary>
    public static readonly TimeSpan Forget = TimeSpan.FromDays(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);

    // Long enough that guessing is hopeless (under 100 tries a day), short enough that whoever locks others out wins little.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The lock after so many attempts: none, then 15 s, doubled each time, at most 15 min.</summary>
    public static TimeSpan After(int attempts)
    {
        if (attempts < Free) return TimeSpan.Zero;
        var doubled = First * Math.Pow(2, Math.Min(attempts - Free, 10));
        return doubled < Longest ? doubled : Longest;
    }
}
