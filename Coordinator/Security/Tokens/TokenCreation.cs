namespace Orchestrator.Coordinator.Security.Tokens;

/// <summary>What became of making a token.</summary>
/// <param name="Token">The token with its secret; null when none was made.</param>
/// <param name="IsForbidden">Whether the actor may not make it.</param>
/// <param name="Problem">Why none was made, as a sentence.</param>
public sealed record TokenCreation(CreatedToken? Token, bool IsForbidden, string? Problem)
{
    internal static TokenCreation Refused(string problem) => new(null, false, problem);

    internal static TokenCreation Forbidden(string problem) => new(null, true, problem);
}
