using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Pause;

/// <summary><c>POST /sweeps/{sweep}/pause</c>; answers the sweep as it is then.</summary>
internal static class PauseSweepEndpoint
{
    public static void MapPauseSweep(this IEndpointRouteBuilder sweeps) =>
        sweeps.MapPost("/{sweep}/pause", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<SweepSummary>, ProblemHttpResult>> HandleAsync(
        string sweep, ISweepStore sweeps, PauseSweep handler, CancellationToken stop)
    {
        var found = await sweeps.FindByNameAsync(sweep, stop);
        if (found.Value is not { } detail) return ApiProblem.NotFound(found.Problem!);
        await handler.HandleAsync(detail.Summary.SweepId, stop);
        return TypedResults.Ok((await sweeps.FindAsync(detail.Summary.SweepId, stop))!.Summary);
    }
}
