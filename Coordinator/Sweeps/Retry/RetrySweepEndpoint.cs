using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Retry;

/// <summary><c>POST /sweeps/{sweep}/retry</c>.</summary>
internal static class RetrySweepEndpoint
{
    public static void MapRetrySweep(this IEndpointRouteBuilder sweeps) =>
        sweeps.MapPost("/{sweep}/retry", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<RetryAnswer>, ProblemHttpResult>> HandleAsync(
        string sweep, ISweepStore sweeps, RetrySweep handler, CancellationToken stop)
    {
        var found = await sweeps.FindByNameAsync(sweep, stop);
        if (found.Value is not { } detail) return ApiProblem.NotFound(found.Problem!);
        return TypedResults.Ok((await handler.HandleAsync(detail.Summary.SweepId, stop))!);
    }
}
