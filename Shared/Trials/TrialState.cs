namespace Orchestrator.Trials;

/// <summary>Where a trial is in its life. See docs/state-machine.md.</summary>
public enum TrialState
{
    /// <summary>Waits for a worker. Left by a claim or a cancel.</summary>
    Queued,

    /// <summary>A worker holds the lease and prepares. Left when training starts, or by reap, release, failure or cancel.</summary>
    Leased,

    /// <summary>A worker trains. Left by a result, a failure, a cancel, a release, or by reap when the worker is silent.</summary>
    Running,

    /// <summary>Has its one accepted result. Final.</summary>
    Succeeded,

    /// <summary>Ended without a result and is not tried again by itself. Left only by a retry that a user asked for.</summary>
    Failed,

    /// <summary>Stopped on request. Left only when a sweep that needs it is submitted.</summary>
    Cancelled,
}
