using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Workers.Include;

/// <summary><c>POST /workers/{worker}/include</c>; answers the worker as it is then.</summary>
internal static class IncludeWorkerEndpoint
{
    public static void MapIncludeWorker(this IEndpointRouteBuilder workers) => workers.MapPost("/{worker}/include", HandleAsync);

    private static async Task<Results<Ok<WorkerSummary>, ProblemHttpResult>> HandleAsync(
        string worker, IWorkerStore workers, IncludeWorker handler, CancellationToken stop)
    {
        var found = await workers.FindByPrefixAsync(worker, stop);
        if (found.Value is not { Registration.WorkerId: var id }) return ApiProblem.NotFound(found.Problem!);
        await handler.HandleAsync(id, stop);
        return TypedResults.Ok((await workers.FindByPrefixAsync(id, stop)).Value!);
    }
}
