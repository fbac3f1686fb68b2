namespace Orchestrator.Coordinator.Notifications.Deliver;

/// <summary>A way to reach users.</summary>
public interface INotificationChannel
{
    /// <summary>Its name, as it is stored.</summary>
    string Name { get; }

    /// <summary>Whether the settings say where to.</summary>
    bool IsSet { get; }

    /// <summary>Where to, in words without secrets.</summary>
    string Target { get; }

    /// <summary>Sends a message. Returns null when the receiver took it, else why not.</summary>
    Task<string?> SendAsync(OutgoingMessage message, CancellationToken stop);
}
