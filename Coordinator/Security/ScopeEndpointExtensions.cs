using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>Says on an endpoint what is needed to call it.</summary>
public static class ScopeEndpointExtensions
{
    /// <summary>Lets only actors with the scope call the endpoint.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, Scope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiredScopeAttribute(scope));

    /// <summary>
    /// Lets only admins call those endpoints of a group that say nothing, and readers those of them that only read: what is forgotten is
    /// closed.
    /// </summary>
    public static TBuilder RequireSomeScope<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (endpoint.Metadata.Any(metadata => metadata is RequiredScopeAttribute or IAllowAnonymous)) return;
            var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods;
            var isRead = methods is { Count: > 0 } && methods.All(HttpMethods.IsGet);
            endpoint.Metadata.Add(new RequiredScopeAttribute(isRead ? Scope.Read : Scope.Admin));
        });
        return endpoints;
    }
}
