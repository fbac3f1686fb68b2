using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Api;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Coordinator.Security.Audit;

/// <summary><c>GET /audit?actor=&amp;action=&amp;target=&amp;from=&amp;until=&amp;after=&amp;limit=100</c>, the latest first.</summary>
internal static class AuditEndpoint
{
    private const int Usual = 100;
    private const int Most = 1000;

    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapGet("/audit", ListAsync).RequireScope(Scope.Admin);

    private static async Task<Results<Ok<IReadOnlyList<AuditEntry>>, ProblemHttpResult>> ListAsync(
        IAuditStore store,
        CancellationToken stop,
        string? actor = null,
        string? action = null,
        string? target = null,
        DateTimeOffset? from = null,
        DateTimeOffset? until = null,
        long? after = null,
        int limit = Usual)
    {
        if (limit is < 1 or > Most) return ApiProblem.Request($"limit must be from 1 to {Most}, not {limit}.");
        var filter = new AuditFilter(actor, action, target, from?.UtcDateTime, until?.UtcDateTime);
        return TypedResults.Ok(await store.ListAsync(filter, after, limit, stop));
    }
}
