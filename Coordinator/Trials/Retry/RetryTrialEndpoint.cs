using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Trials.Retry;

/// <summary><c>POST /trials/{trial}/retry</c>; answers the trial as it is then.</summary>
internal static class RetryTrialEndpoint
{
    public static void MapRetryTrial(this IEndpointRouteBuilder trials) =>
        trials.MapPost("/{trial}/retry", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<TrialRow>, ProblemHttpResult>> HandleAsync(
        string trial, ITrialReader trials, RetryTrial handler, CancellationToken stop)
    {
        var found = await trials.FindByPrefixAsync(trial, stop);
        if (found.Value is not { } detail) return ApiProblem.NotFound(found.Problem!);
        return await handler.HandleAsync(detail.Row.Trial, stop)
            ? TypedResults.Ok((await trials.FindAsync(detail.Row.Trial, stop))!.Row)
            : ApiProblem.State(RetryRefusal.Of(detail.Row));
    }
}
