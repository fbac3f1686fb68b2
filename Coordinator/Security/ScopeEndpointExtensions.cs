using Microsoft.AspNetCore.Builder;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>Says on an endpoint what is needed to call it.</summary>
public static class ScopeEndpointExtensions
{
    /// <summary>Lets only actors with the scope call the endpoint.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, Scope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiredScope(scope));
}
