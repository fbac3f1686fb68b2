namespace Orchestrator.Security;

/// <summary>What an actor may do. Stored and written in lower case.</summary>
public enum Scope
{
    /// <summary>See everything: sweeps, trials, results, workers.</summary>
    Read,

    /// <summary>Submit and control sweeps; includes <see cref="Read"/>.</summary>
    Submit,

    /// <summary>What a node needs: the addresses of database and broker; includes <see cref="Read"/>.</summary>
    Worker,

    /// <summary>Workers, users, tokens and the audit log; includes every other scope.</summary>
    Admin,
}
