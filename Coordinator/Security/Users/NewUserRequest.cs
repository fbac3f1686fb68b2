using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Users;

/// <summary>What <c>POST /users</c> takes.</summary>
/// <param name="Name">See <see cref="UserName"/>.</param>
/// <param name="Password">See <see cref="Orchestrator.Security.Password"/>.</param>
/// <param name="Scopes">What the user may do.</param>
public sealed record NewUserRequest(string Name, string Password, IReadOnlyList<Scope> Scopes);
