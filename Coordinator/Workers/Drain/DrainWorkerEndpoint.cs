using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Workers.Drain;

/// <summary><c>POST /workers/{worker}/drain</c>; answers the worker as it is then.</summary>
internal static class DrainWorkerEndpoint
{
    public static void MapDrainWorker(this IEndpointRouteBuilder workers) => workers.MapPost("/{worker}/drain", HandleAsync);

    private static async Task<Results<Ok<WorkerSummary>, ProblemHttpResult>> HandleAsync(
        string worker, DrainRequest request, IWorkerStore workers, DrainWorker handler, CancellationToken stop)
    {
        var found = await workers.FindByPrefixAsync(worker, stop);
        if (found.Value is not { Registration.WorkerId: var id }) return ApiProblem.NotFound(found.Problem!);
        await handler.HandleAsync(id, finishTrials: !request.Now, stop);
        return TypedResults.Ok((await workers.FindByPrefixAsync(id, stop)).Value!);
    }
}
