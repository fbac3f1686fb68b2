using System.Data.Common;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orchestrator.Coordinator.Broker;
using Orchestrator.Coordinator.Health;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Api;

/// <summary><c>GET /health</c>: what <c>/health/ready</c> finds, and in numbers what waits and who works.</summary>
internal static class HealthEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly string Version =
        typeof(HealthEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void MapHealth(this IEndpointRouteBuilder api) => api.MapGet("/health", HandleAsync);

    private static async Task<JsonHttpResult<HealthReport>> HandleAsync(
        HealthCheckService checks, IWorkerStore workers, QueueDepths depths, TimeProvider time, CancellationToken stop)
    {
        var ready = await checks.CheckHealthAsync(HealthEndpoints.IsOurs, stop);
        var present = ready.Status == HealthStatus.Unhealthy ? null : await CountAsync(workers, time, stop);
        var report = new HealthReport(
            present is null ? HealthReport.Unhealthy : HealthEndpoints.Word(ready.Status),
            Version,
            present is not null,
            ready.Entries[HealthEndpoints.Broker].Status == HealthStatus.Healthy,
            depths.Last.Waiting,
            present);
        return TypedResults.Json(report, statusCode: report.Database ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The workers that are there; null when the database does not answer in time.</summary>
    private static async Task<int?> CountAsync(IWorkerStore workers, TimeProvider time, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return (await workers.ListAsync(either.Token)).Count(worker => worker.LeftAt is null);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
