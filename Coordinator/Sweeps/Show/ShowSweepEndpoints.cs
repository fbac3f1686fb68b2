using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Show;

/// <summary><c>GET /sweeps/{sweep}</c> and <c>/sweeps/{sweep}/trials</c>: one sweep with its cells, and its trials in their order.</summary>
internal static class ShowSweepEndpoints
{
    public static void MapShowSweep(this IEndpointRouteBuilder sweeps)
    {
        sweeps.MapGet("/{sweep}", ShowAsync);
        sweeps.MapGet("/{sweep}/trials", TrialsAsync);
    }

    private static async Task<Results<Ok<SweepDetail>, ProblemHttpResult>> ShowAsync(string sweep, ISweepStore sweeps, CancellationToken stop)
    {
        var found = await sweeps.FindByNameAsync(sweep, stop);
        return found.Value is { } detail ? TypedResults.Ok(detail) : ApiProblem.NotFound(found.Problem!);
    }

    private static async Task<Results<Ok<IReadOnlyList<TrialRow>>, ProblemHttpResult>> TrialsAsync(
        string sweep, ISweepStore sweeps, ITrialReader trials, CancellationToken stop)
    {
        var found = await sweeps.FindByNameAsync(sweep, stop);
        return found.Value is { } detail
            ? TypedResults.Ok(await trials.ListAsync(detail.Summary.SweepId, stop))
            : ApiProblem.NotFound(found.Problem!);
    }
}
