namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>sign_in_attempts</c>: what was tried under a name since the last success, whether a user has the name or not.</summary>
public sealed class SignInAttemptsEntity
{
    /// <summary>The name that was tried, normalized.</summary>
    public required string Name { get; init; }

    /// <summary>Attempts, the one in progress included.</summary>
    public required int Attempts { get; init; }

    /// <summary>Not to be tried before.</summary>
    public required DateTime LockedUntil { get; init; }

    /// <summary>When it was last tried.</summary>
    public required DateTime LastAt { get; init; }
}
