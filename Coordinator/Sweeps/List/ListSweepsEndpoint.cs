using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.List;

/// <summary><c>GET /sweeps</c>: the sweeps, newest first.</summary>
internal static class ListSweepsEndpoint
{
    public static void MapListSweeps(this IEndpointRouteBuilder sweeps) => sweeps.MapGet("/", HandleAsync);

    private static async Task<Ok<IReadOnlyList<SweepSummary>>> HandleAsync(ISweepStore sweeps, CancellationToken stop) =>
        TypedResults.Ok(await sweeps.ListAsync(stop));
}
