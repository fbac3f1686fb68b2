namespace Orchestrator.Storage;

/// <summary>The kinds of <see cref="TrialEvent"/>, as they are stored and shown.</summary>
public static class EventKinds
{
    /// <summary>The trial was created by a sweep.</summary>
    public const string Submitted = "submitted";

    /// <summary>A worker took the trial.</summary>
    public const string Leased = "leased";

    /// <summary>Training began.</summary>
    public const string Started = "started";

    /// <summary>A checkpoint became the newest.</summary>
    public const string Checkpointed = "checkpointed";

    /// <summary>A worker gave the trial back unfinished.</summary>
    public const string Released = "released";

    /// <summary>The trial has its result.</summary>
    public const string Finished = "finished";

    /// <summary>An attempt failed and the trial is tried again.</summary>
    public const string Retried = "retried";

    /// <summary>An attempt failed and the trial stays failed.</summary>
    public const string Failed = "failed";

    /// <summary>The trial failed so often, or took so many workers with it, that it is left alone until a user asks for a retry.</summary>
    public const string Quarantined = "quarantined";

    /// <summary>The trial was taken back from a silent worker.</summary>
    public const string Reaped = "reaped";

    /// <summary>A running trial was asked to stop.</summary>
    public const string CancelRequested = "cancel-requested";

    /// <summary>The request to stop was taken back because a sweep needs the trial again.</summary>
    public const string CancelWithdrawn = "cancel-withdrawn";

    /// <summary>The trial was cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>A failed or cancelled trial was queued again by a submission or a user's retry.</summary>
    public const string Requeued = "requeued";

    /// <summary>A worker without the current lease tried to write; nothing was written.</summary>
    public const string StaleWriteRefused = "stale-write-refused";
}
