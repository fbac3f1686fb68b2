using Microsoft.AspNetCore.Authorization;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security.Authorization;

/// <summary>The actor must have a scope.</summary>
/// <param name="Scope">The scope.</param>
public sealed record ScopeRequirement(Scope Scope) : IAuthorizationRequirement;
