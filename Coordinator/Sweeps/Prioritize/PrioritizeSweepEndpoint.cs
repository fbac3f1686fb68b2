using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Prioritize;

/// <summary><c>POST /sweeps/{sweep}/priority</c>; answers the sweep as it is then.</summary>
internal static class PrioritizeSweepEndpoint
{
    public static void MapPrioritizeSweep(this IEndpointRouteBuilder sweeps) =>
        sweeps.MapPost("/{sweep}/priority", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<SweepSummary>, ProblemHttpResult>> HandleAsync(
        string sweep, PriorityRequest request, ISweepStore sweeps, PrioritizeSweep handler, CancellationToken stop)
    {
        if (SweepPriority.Problem(request.Priority) is { } problem) return ApiProblem.Request(problem);
        var found = await sweeps.FindByNameAsync(sweep, stop);
        if (found.Value is not { } detail) return ApiProblem.NotFound(found.Problem!);
        await handler.HandleAsync(detail.Summary.SweepId, request.Priority, stop);
        return TypedResults.Ok((await sweeps.FindAsync(detail.Summary.SweepId, stop))!.Summary);
    }
}
