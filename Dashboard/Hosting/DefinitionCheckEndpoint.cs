using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Components.Submit;
using Orchestrator.Dashboard.Submitting;

namespace Orchestrator.Dashboard;

/// <summary>
/// Checks a definition while it is typed: answers the part of the page that shows its problems or its plan. Takes JSON only, which other
/// sites' pages cannot send; it changes nothing.
/// </summary>
internal static class DefinitionCheckEndpoint
{
    /// <summary>Maps the check.</summary>
    public static void MapDefinitionCheck(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sweeps/check", CheckAsync).ExcludeFromDescription();

    private static async Task<RazorComponentResult<CheckReport>> CheckAsync(CheckRequest request, DefinitionChecker checker, CancellationToken stop) =>
        new(new { Check = await checker.CheckAsync(request.Definition, stop) });

    /// <param name="Definition">The text.</param>
    private sealed record CheckRequest(string Definition);
}
