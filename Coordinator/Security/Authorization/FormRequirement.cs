using Microsoft.AspNetCore.Authorization;

namespace Orchestrator.Coordinator.Security.Authorization;

/// <summary>Who sends a page's form needs the scope of <see cref="FormScopeAttribute"/>; whoever only looks needs nothing more.</summary>
public sealed class FormRequirement : IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
