namespace Orchestrator.Coordinator.Security.Users;

/// <summary>Why a user was not changed.</summary>
public enum UserChangeProblem
{
    /// <summary>It was changed.</summary>
    None,

    /// <summary>A value is not allowed.</summary>
    Value,

    /// <summary>There is no such user.</summary>
    NotFound,

    /// <summary>It does not go together with what there is.</summary>
    State,
}
