using Microsoft.AspNetCore.Authorization;
using Orchestrator.Coordinator.Security.Authentication;

namespace Orchestrator.Coordinator.Security.Authorization;

/// <summary>Decides about scopes.</summary>
internal sealed class ScopeAuthorization : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.User.Identity is ActorIdentity { Current: var actor } && actor.Has(requirement.Scope)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
