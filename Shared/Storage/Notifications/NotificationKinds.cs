namespace Orchestrator.Storage.Notifications;

/// <summary>What is told about a sweep, as it is stored and sent.</summary>
public static class NotificationKinds
{
    /// <summary>Every trial of the sweep has ended. Told once for each time that the sweep ends.</summary>
    public const string Ended = "sweep.ended";

    /// <summary>Trials of a sweep that goes on failed for good.</summary>
    public const string Failing = "sweep.failing";

    /// <summary>Trials wait or run, and nothing has progressed for long.</summary>
    public const string Stalled = "sweep.stalled";

    /// <summary>A user tries the settings; no sweep is concerned and nothing is stored.</summary>
    public const string Test = "test";
}
