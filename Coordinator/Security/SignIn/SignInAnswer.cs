using Orchestrator.Coordinator.Security.Authentication;

namespace Orchestrator.Coordinator.Security.SignIn;

/// <summary>What became of an attempt to sign in.</summary>
/// <param name="Session">The session that may begin; null when it may not.</param>
/// <param name="RetryAfter">How long to wait before the next attempt; null when there is no need.</param>
public sealed record SignInAnswer(SessionIdentity? Session, TimeSpan? RetryAfter = null)
{
    /// <summary>What was sent is not right, whatever it is about it.</summary>
    public static SignInAnswer Wrong { get; } = new((SessionIdentity?)null);

    /// <summary>Too many attempts.</summary>
    public static SignInAnswer TooMany(TimeSpan retryAfter) => new(null, retryAfter);
}
