using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Trials.Show;

/// <summary><c>GET /trials/{trial}</c>: one trial with its attempts, checkpoints, events and result.</summary>
internal static class ShowTrialEndpoint
{
    public static void MapShowTrial(this IEndpointRouteBuilder trials) => trials.MapGet("/{trial}", HandleAsync);

    private static async Task<Results<Ok<TrialDetail>, ProblemHttpResult>> HandleAsync(string trial, ITrialReader trials, CancellationToken stop)
    {
        var found = await trials.FindByPrefixAsync(trial, stop);
        return found.Value is { } detail ? TypedResults.Ok(detail) : ApiProblem.NotFound(found.Problem!);
    }
}
