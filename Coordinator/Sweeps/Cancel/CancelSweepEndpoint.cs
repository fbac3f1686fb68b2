using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Cancel;

/// <summary><c>POST /sweeps/{sweep}/cancel</c>.</summary>
internal static class CancelSweepEndpoint
{
    public static void MapCancelSweep(this IEndpointRouteBuilder sweeps) =>
        sweeps.MapPost("/{sweep}/cancel", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<CancelAnswer>, ProblemHttpResult>> HandleAsync(
        string sweep, ISweepStore sweeps, CancelSweep cancel, CancellationToken stop)
    {
        var found = await sweeps.FindByNameAsync(sweep, stop);
        if (found.Value is not { } detail) return ApiProblem.NotFound(found.Problem!);
        return TypedResults.Ok((await cancel.HandleAsync(detail.Summary.SweepId, stop))!);
    }
}
