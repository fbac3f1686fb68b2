using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Orchestrator.Coordinator.Security.Authentication;

namespace Orchestrator.Coordinator.Security.Authorization;

/// <summary>Decides about forms.</summary>
internal sealed class FormAuthorization : AuthorizationHandler<FormRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FormRequirement requirement)
    {
        if (context.Resource is HttpContext http && context.User.Identity is ActorIdentity { Current: var actor } && IsAllowed(http, actor))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool IsAllowed(HttpContext http, Orchestrator.Security.Actor actor) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
        || (http.GetEndpoint()?.Metadata.GetMetadata<FormScopeAttribute>() is { Scope: var scope } && actor.Has(scope));
}
