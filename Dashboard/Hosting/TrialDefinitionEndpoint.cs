using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Trials;
using Orchestrator.Storage;

namespace Orchestrator.Dashboard;

/// <summary>The definition of one trial as a file, to train it again anywhere.</summary>
internal static class TrialDefinitionEndpoint
{
    /// <summary>Maps the download.</summary>
    public static void MapTrialDefinition(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/trials/{trialId}/definition.json", DownloadAsync).ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> DownloadAsync(string trialId, ITrialReader trials, CancellationToken stop)
    {
        if (!TrialAddress.TryRead(trialId, out var trial) || await trials.FindAsync(trial, stop) is not { } found)
            return TypedResults.Problem(statusCode: 404, detail: $"There is no trial '{trialId}'.");
        var definition = TrialDefinition.Of(trial, found.Config);
        return TypedResults.File(Encoding.UTF8.GetBytes(definition), "application/json", $"trial-{trial.Short}.json");
    }
}
