using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Users;

/// <summary>What became of a change of a user.</summary>
/// <param name="User">The user as it is then; null when nothing was changed.</param>
/// <param name="Kind">Why nothing was changed.</param>
/// <param name="Problem">The same as a sentence.</param>
public sealed record UserChange(UserRow? User, UserChangeProblem Kind, string? Problem)
{
    /// <summary>A value is not allowed.</summary>
    internal static UserChange Refused(string problem) => new(null, UserChangeProblem.Value, problem);

    /// <summary>It does not go together with what there is.</summary>
    internal static UserChange Conflict(string problem) => new(null, UserChangeProblem.State, problem);

    /// <summary>There is no such user.</summary>
    internal static UserChange NotFound(string name) => new(null, UserChangeProblem.NotFound, $"There is no user '{name}'.");
}
