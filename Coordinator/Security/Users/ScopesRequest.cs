using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Users;

/// <summary>What <c>POST /users/{user}/scopes</c> takes.</summary>
/// <param name="Scopes">What the user may do from then on.</param>
public sealed record ScopesRequest(IReadOnlyList<Scope> Scopes);
