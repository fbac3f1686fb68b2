using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary><c>POST /sweeps</c>: a definition as text; with <c>extends</c> the next version of a sweep.</summary>
internal static class SubmitSweepEndpoint
{
    private const int LongestOwner = 100;

    public static void MapSubmitSweep(this IEndpointRouteBuilder sweeps) =>
        sweeps.MapPost("/", HandleAsync).RequireScope(Scope.Submit);

    private static async Task<Results<Ok<SubmitAnswer>, ProblemHttpResult>> HandleAsync(
        SubmitRequest request, ISweepStore sweeps, SubmitDefinition submit, CancellationToken stop)
    {
        if (SweepPriority.Problem(request.Priority) is { } refused) return ApiProblem.Request(refused);
        if (request.Owner.Length > LongestOwner)
            return ApiProblem.Request($"The owner's name has {request.Owner.Length} characters; at most {LongestOwner} are allowed.");
        var options = new SubmitOptions(request.Owner.Trim(), request.Priority, null);
        if (request.Extends is { } extended)
        {
            var found = await sweeps.FindByNameAsync(extended, stop);
            if (found.Value is not { } before) return ApiProblem.NotFound(found.Problem!);
            options = options with { Extends = before.Summary.SweepId };
        }

        try
        {
            var (answer, problems) = await submit.HandleAsync(request.Definition, request.File, options, stop);
            return answer is not null ? TypedResults.Ok(answer) : ApiProblem.Definition(problems);
        }
        catch (SweepVersionException refusal)
        {
            return ApiProblem.State(refusal.Message);
        }
    }
}
