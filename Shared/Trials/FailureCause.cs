namespace Orchestrator.Trials;

/// <summary>Why an attempt ended without a result. The cause decides whether the trial is tried again, see <see cref="RetryPolicy"/>.</summary>
public enum FailureCause
{
    /// <summary>The loss became NaN or infinite. A property of the configuration: not tried again.</summary>
    Diverged,

    /// <summary>The data set or the configuration cannot be used. Not tried again.</summary>
    BrokenInput,

    /// <summary>The device or the process ran out of memory. Tried again on a device with more, if there is one.</summary>
    OutOfMemory,

    /// <summary>The worker was silent for longer than the lease. Costs the trial nothing, unless it never gets anywhere.</summary>
    LostWorker,

    /// <summary>The worker lacks the plugin that the trial needs. Costs the trial nothing; another worker, or this one with the plugin, can train it.</summary>
    MissingPlugin,

    /// <summary>The device is broken. Tried again on another one; the worker excludes this one.</summary>
    DeviceFault,

    /// <summary>The training process ended by itself: an abort, a signal, an exit.</summary>
    Crashed,

    /// <summary>No step was finished within the watchdog's time.</summary>
    Stuck,

    /// <summary>Anything else; the message has the details.</summary>
    Unknown,
}
