namespace Orchestrator.Storage;

/// <summary>What a heartbeat is told.</summary>
public enum RenewAnswer
{
    /// <summary>The lease goes on.</summary>
    Renewed,

    /// <summary>The lease goes on, but the trial is to stop: a cancel was asked for.</summary>
    CancelRequested,

    /// <summary>Another lease began or the trial ended: stop and write nothing.</summary>
    LeaseLost,
}
