namespace Orchestrator.Coordinator.Security;

/// <summary>Whether people and programs must say who they are.</summary>
public enum SignInMode
{
    /// <summary>Everybody signs in or sends a token.</summary>
    Required,

    /// <summary>Everybody who reaches the process may do everything: for loopback addresses only.</summary>
    None,
}
