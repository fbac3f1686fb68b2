namespace Orchestrator.Trials;

/// <summary>Why an attempt ended without a result. The cause decides whether the trial is tried again, see <see cref="RetryPolicy"/>.</summary>
public enum FailureCause
{
    /// <summary>The loss became NaN or infinite. A property of the configuration: not tried again.</summary>
    Diverged,

    /// <summary>The data set or the configuration cannot be used. Not tried again.</summary>
    BrokenInput,

    /// <summary>The device or the process ran out of memory.</summary>
    OutOfMemory,

    /// <summary>The worker was silent for longer than the lease. Costs the trial nothing.</summary>
    LostWorker,

    /// <summary>The worker lacks the plugin that the trial needs. Costs the trial nothing; another worker, or this one with the plugin, can train it.</summary>
    MissingPlugin,

    /// <summary>Anything else; the message has the details.</summary>
    Unknown,
}
