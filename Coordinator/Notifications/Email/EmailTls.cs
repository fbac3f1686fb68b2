namespace Orchestrator.Coordinator.Notifications.Email;

/// <summary>How the way to the mail server is protected.</summary>
public enum EmailTls
{
    /// <summary>The connection is encrypted before anything is sent (STARTTLS); a server that does not offer it is refused.</summary>
    Starttls,

    /// <summary>Not at all: for a relay on this machine.</summary>
    None,
}
