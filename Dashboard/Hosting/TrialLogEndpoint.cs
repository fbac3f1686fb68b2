using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard;

/// <summary>A trial's whole log as a text file. The trial's page shows only its end.</summary>
internal static class TrialLogEndpoint
{
    private const int ReadAtOnce = 2_000;

    /// <summary>Maps the download.</summary>
    public static void MapTrialLog(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/trials/{trialId}/log.txt", DownloadAsync).ExcludeFromDescription();

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> DownloadAsync(string trialId, ITrialReader trials, CancellationToken stop)
    {
        if (!TrialAddress.TryRead(trialId, out var trial) || await trials.FindAsync(trial, stop) is null)
            return TypedResults.Problem(statusCode: 404, detail: $"There is no trial '{trialId}'.");
        return TypedResults.Stream(body => WriteAsync(trial, trials, body, stop), "text/plain; charset=utf-8", $"trial-{trial}.log");
    }

    private static async Task WriteAsync(TrialId trial, ITrialReader trials, Stream body, CancellationToken stop)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        long after = 0;
        while (await trials.ReadLogAsync(trial, after, ReadAtOnce, stop) is { Count: > 0 } lines)
        {
            foreach (var (position, attempt, line) in lines)
            {
                await writer.WriteLineAsync($"{line.At:O} #{attempt} {line.Level} {line.Text}".AsMemory(), stop);
                after = position;
            }
        }
    }
}
