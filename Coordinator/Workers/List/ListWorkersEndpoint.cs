using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Workers.List;

/// <summary><c>GET /workers</c>: the workers, those seen last first.</summary>
internal static class ListWorkersEndpoint
{
    public static void MapListWorkers(this IEndpointRouteBuilder workers) => workers.MapGet("/", HandleAsync);

    private static async Task<Ok<IReadOnlyList<WorkerSummary>>> HandleAsync(IWorkerStore workers, CancellationToken stop) =>
        TypedResults.Ok(await workers.ListAsync(stop));
}
