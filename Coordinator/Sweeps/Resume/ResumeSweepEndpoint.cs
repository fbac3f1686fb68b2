using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Resume;

/// <summary><c>POST /sweeps/{sweep}/resume</c>; answers the sweep as it is then.</summary>
internal static class ResumeSweepEndpoint
{
    public static void MapResumeSweep(this IEndpointRouteBuilder sweeps) =>
        sweeps.MapPost("/{sweep}/resume", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<SweepSummary>, ProblemHttpResult>> HandleAsync(
        string sweep, ISweepStore sweeps, ResumeSweep handler, CancellationToken stop)
    {
        var found = await sweeps.FindByNameAsync(sweep, stop);
        if (found.Value is not { } detail) return ApiProblem.NotFound(found.Problem!);
        await handler.HandleAsync(detail.Summary.SweepId, stop);
        return TypedResults.Ok((await sweeps.FindAsync(detail.Summary.SweepId, stop))!.Summary);
    }
}
