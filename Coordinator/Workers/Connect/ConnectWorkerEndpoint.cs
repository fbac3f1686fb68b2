using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;

namespace Orchestrator.Coordinator.Workers.Connect;

/// <summary><c>GET /workers/connection</c>: the addresses of database and broker, so that a node needs one secret, its token.</summary>
internal static class ConnectWorkerEndpoint
{
    public static void MapConnectWorker(this IEndpointRouteBuilder workers) =>
        workers.MapGet("/connection", HandleAsync).RequireScope(Scope.Worker);

    private static async Task<Results<Ok<WorkerConnection>, ProblemHttpResult>> HandleAsync(
        IOptions<SecurityOptions> security, IConfiguration settings, IAuditLog audit, CancellationToken stop)
    {
        // The addresses as this process was told them: nodes may need other names for the same servers.
        if ((security.Value.WorkerDatabase ?? settings["Database"]) is not { } database
            || (security.Value.WorkerBroker ?? settings["Broker"]) is not { } broker)
            return ApiProblem.State("This coordinator has no database or broker that other machines can reach.");
        await audit.RecordAsync(AuditActions.ConnectWorker, "connection", null, stop);
        return TypedResults.Ok(new WorkerConnection(database, broker));
    }
}
