namespace Orchestrator.Worker.Agent;

/// <summary>Why a running attempt should stop.</summary>
public enum StopReason
{
    /// <summary>It should not.</summary>
    None,

    /// <summary>The worker leaves: write a checkpoint, then stop.</summary>
    Draining,

    /// <summary>A user cancelled the trial: stop at once.</summary>
    Cancelled,

    /// <summary>The lease was lost: stop at once; nothing may be written any more.</summary>
    LeaseLost,
}
