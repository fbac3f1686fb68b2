using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Dashboard.Finding;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard;

/// <summary>What the palette (Ctrl+K) finds.</summary>
internal static class PlacesEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapPlaces(this IEndpointRouteBuilder routes) => routes.MapGet("/places.json", FindAsync).ExcludeFromDescription();

    private static async Task<JsonHttpResult<IReadOnlyList<Place>>> FindAsync(string? q, PlaceFinder finder, CancellationToken stop) =>
        TypedResults.Json(await finder.FindAsync(q ?? "", stop), OrchestratorJson.Compact);
}
