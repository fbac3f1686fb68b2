namespace Orchestrator.Trials;

/// <summary>Whether and when a trial is tried again after an attempt ended without a result.</summary>
/// <param name="MaximumFailures">Attempts that may fail by the trial's own fault before it stays failed. Default 3.</param>
/// <param name="FirstDelay">Longest wait before the second attempt; doubles with each further one. Default 5 s.</param>
/// <param name="MaximumDelay">Longest wait. Default 5 min.</param>
/// <param name="MaximumLosses">
/// Attempts in a row that may end with the worker or its device, before one of them gets as far as an epoch or a checkpoint; then the
/// trial is taken for the reason and stays failed. Default 10.
/// </param>
public sealed record RetryPolicy(int MaximumFailures, TimeSpan FirstDelay, TimeSpan MaximumDelay, int MaximumLosses = 10)
{
    /// <summary>3 failures, 5 s doubling up to 5 min, 10 losses.</summary>
    public static RetryPolicy Default { get; } = new(3, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));

    /// <summary>Whether the cause is worth another attempt at all.</summary>
    public static bool IsRetryable(FailureCause cause) => cause is not (FailureCause.Diverged or FailureCause.BrokenInput);

    /// <summary>Whether the cause counts towards <see cref="MaximumFailures"/>: it is, or may be, the trial's own fault.</summary>
    public static bool Counts(FailureCause cause) => cause != FailureCause.MissingPlugin && !IsLoss(cause);

    /// <summary>
    /// Whether the cause counts towards <see cref="MaximumLosses"/>: the worker or its device is gone, and may have been the trial's victim.
    /// </summary>
    public static bool IsLoss(FailureCause cause) => cause is FailureCause.LostWorker or FailureCause.DeviceFault;

    /// <summary>The wait before the next attempt, or null when the trial stays failed.</summary>
    /// <param name="cause">Why the last attempt ended.</param>
    /// <param name="failures">Failures that count, with the last one.</param>
    /// <param name="losses">Losses in a row, with the last one.</param>
    /// <param name="jitter">0 to 1: shortens the wait by up to half, so that what failed together does not come back together.</param>
    public TimeSpan? DelayAfter(FailureCause cause, int failures, int losses = 0, double jitter = 0)
    {
        if (!IsRetryable(cause)) return null;
        // Asking the same worker again at once would go round and round; one with the plugin may come.
        if (cause == FailureCause.MissingPlugin) return MaximumDelay;
        if (IsLoss(cause)) return losses >= MaximumLosses ? null : TimeSpan.Zero;
        if (failures >= MaximumFailures) return null;
        var delay = FirstDelay * Math.Pow(2, failures - 1);
        return (delay < MaximumDelay ? delay : MaximumDelay) * (1 - (jitter / 2));
    }

    /// <summary>
    /// The jitter of an attempt's delay, 0 to 1. Drawn from its fence and not from a generator: trials differ from each other, and one
    /// that is asked about twice answers the same.
    /// </summary>
    public static double JitterOf(Fence fence)
    {
        // The finalizer of SplitMix64 (Steele, Lea and Flood 2014): neighbouring inputs give unrelated outputs.
        var bits = unchecked((ulong)fence.Trial.Value + ((ulong)fence.Token * 0x9E3779B97F4A7C15));
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return ((bits ^ (bits >> 31)) >> 11) / (double)(1UL << 53);
    }
}
