using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Workers.Exclude;

/// <summary><c>POST /workers/{worker}/exclude</c>; answers the worker as it is then.</summary>
internal static class ExcludeWorkerEndpoint
{
    public static void MapExcludeWorker(this IEndpointRouteBuilder workers) => workers.MapPost("/{worker}/exclude", HandleAsync);

    private static async Task<Results<Ok<WorkerSummary>, ProblemHttpResult>> HandleAsync(
        string worker, ExcludeRequest request, IWorkerStore workers, ExcludeWorker handler, CancellationToken stop)
    {
        var found = await workers.FindByPrefixAsync(worker, stop);
        if (found.Value is not { Registration.WorkerId: var id }) return ApiProblem.NotFound(found.Problem!);
        if (string.IsNullOrWhiteSpace(request.Reason)) return ApiProblem.Request("A reason is needed: whoever finds the worker excluded will ask.");
        if (!await handler.HandleAsync(id, request.Device, request.Reason.Trim(), stop))
            return ApiProblem.NotFound(WorkerLookup.NoDevice(found.Value, request.Device!));
        return TypedResults.Ok((await workers.FindByPrefixAsync(id, stop)).Value!);
    }
}
