using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary><c>POST /sweeps</c>: a definition as text.</summary>
internal static class SubmitSweepEndpoint
{
    public static void MapSubmitSweep(this IEndpointRouteBuilder sweeps) => sweeps.MapPost("/", HandleAsync);

    private static async Task<Results<Ok<SubmitAnswer>, ProblemHttpResult>> HandleAsync(
        SubmitRequest request, SubmitDefinition submit, CancellationToken stop)
    {
        var (answer, problems) = await submit.HandleAsync(request, stop);
        return answer is not null ? TypedResults.Ok(answer) : ApiProblem.Definition(problems);
    }
}
