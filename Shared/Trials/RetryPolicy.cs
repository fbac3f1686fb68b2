namespace Orchestrator.Trials;

/// <summary>Whether and when a trial is tried again after an attempt ended without a result.</summary>
/// <param name="MaximumFailures">Attempts that may fail by the trial's own fault before it stays failed. Default 3.</param>
/// <param name="FirstDelay">Wait before the second attempt; doubles with each further one. Default 5 s.</param>
/// <param name="MaximumDelay">Longest wait. Default 5 min.</param>
public sealed record RetryPolicy(int MaximumFailures, TimeSpan FirstDelay, TimeSpan MaximumDelay)
{
    /// <summary>3 failures, 5 s doubling up to 5 min.</summary>
    public static RetryPolicy Default { get; } = new(3, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));

    /// <summary>Whether the cause is worth another attempt at all.</summary>
    public static bool IsRetryable(FailureCause cause) => cause is not (FailureCause.Diverged or FailureCause.BrokenInput);

    /// <summary>Whether the cause counts towards <see cref="MaximumFailures"/>. A worker that is lost or lacks a plugin is not the trial's fault.</summary>
    public static bool Counts(FailureCause cause) => cause is not (FailureCause.LostWorker or FailureCause.MissingPlugin);

    /// <summary>The wait before the next attempt, or null when the trial stays failed.</summary>
    /// <param name="cause">Why the last attempt ended.</param>
    /// <param name="failures">Failures that count, with the last one.</param>
    public TimeSpan? DelayAfter(FailureCause cause, int failures)
    {
        if (!IsRetryable(cause)) return null;
        // Asking the same worker again at once would go round and round; one with the plugin may come.
        if (cause == FailureCause.MissingPlugin) return MaximumDelay;
        if (!Counts(cause)) return TimeSpan.Zero;
        if (failures >= MaximumFailures) return null;
        var delay = FirstDelay * Math.Pow(2, failures - 1);
        return delay < MaximumDelay ? delay : MaximumDelay;
    }
}
