namespace Orchestrator.Security;

/// <summary>What sort of actor one is.</summary>
public enum ActorKind
{
    /// <summary>A person who signed in with a name and a password.</summary>
    User,

    /// <summary>A program, or a person, with an API token.</summary>
    Token,

    /// <summary>Whoever uses this machine: the command line on a store, and the dashboard of the embedded form.</summary>
    Local,

    /// <summary>The coordinator itself: duties and schedules.</summary>
    System,
}
