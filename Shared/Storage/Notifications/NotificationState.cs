namespace Orchestrator.Storage.Notifications;

/// <summary>Where a notification is.</summary>
public enum NotificationState
{
    /// <summary>To be sent, or being sent.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Sent,

    /// <summary>As many attempts as are allowed failed; it is not tried again.</summary>
    GivenUp,
}
