using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Orchestrator.Cli.Commands;
using Orchestrator.Coordinator.Api;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Client;

/// <summary>A coordinator's problem details as a command's end.</summary>
internal static class ServerProblem
{
    /// <summary>The message and exit code for an answer that is no success.</summary>
    public static CommandException Of(HttpStatusCode status, string body, Uri server)
    {
        if (Parse(body) is not { } problem)
            return new CommandException(ExitCode.Failure, $"{server} answered {(int)status} ({status}); see its log.");
        if (Text(problem, "type") == ApiProblem.DefinitionType && problem[ApiProblem.ProblemsMember] is { } list)
        {
            var problems = list.Deserialize<IReadOnlyList<SweepProblem>>(OrchestratorJson.Compact)!;
            return new CommandException(ExitCode.BadInput, DefinitionFile.Describe(problems));
        }

        var detail = Text(problem, "detail") ?? $"{server} answered {(int)status}: {Text(problem, "title")}";
        var hint = status == HttpStatusCode.Unauthorized ? $"\nStore a token with: orchestrator login --server {server}" : "";
        return new CommandException(CodeOf(status), detail + hint);
    }

    private static int CodeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => ExitCode.NotFound,
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => ExitCode.BadInput,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ExitCode.Refused,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => ExitCode.Unreachable,
        _ => ExitCode.Failure,
    };

    private static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject problem, string member) => problem[member]?.ToString();
}
