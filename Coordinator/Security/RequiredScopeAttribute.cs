using Microsoft.AspNetCore.Authorization;
using Orchestrator.Coordinator.Security.Authorization;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>An endpoint's metadata: what an actor needs to call it.</summary>
/// <param name="scope">The scope.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiredScopeAttribute(Scope scope) : Attribute, IAuthorizationRequirementData
{
    /// <summary>The scope.</summary>
    public Scope Scope => scope;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ScopeRequirement(scope)];
}
