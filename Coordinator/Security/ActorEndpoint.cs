using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary><c>GET /actor</c>: as whom the coordinator takes the sender, and what it may do.</summary>
internal static class ActorEndpoint
{
    public static void MapActor(this IEndpointRouteBuilder api) => api.MapGet("/actor", Handle).RequireScope(Scope.Read);

    private static Ok<ActorReport> Handle(IActorAccessor actors) =>
        TypedResults.Ok(new ActorReport(actors.Current.Kind, actors.Current.Id, actors.Current.Name, [.. actors.Current.Scopes.Order()]));
}
