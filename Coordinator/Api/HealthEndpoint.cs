using System.Data.Common;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Broker;
using Orchestrator.Storage;

namespace Orchestrator.Coordinator.Api;

/// <summary><c>GET /health</c>: 200 while requests are served, 503 without the database.</summary>
internal static class HealthEndpoint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly string Version =
        typeof(HealthEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void MapHealth(this IEndpointRouteBuilder api) => api.MapGet("/health", HandleAsync);

    private static async Task<JsonHttpResult<HealthReport>> HandleAsync(
        IWorkerStore workers, QueueDepths depths, TimeProvider time, CancellationToken stop)
    {
        var present = await CountAsync(workers, time, stop);
        var look = depths.Last;
        var status = present is null ? HealthReport.Unhealthy : look.IsConnected ? HealthReport.Healthy : HealthReport.Degraded;
        var report = new HealthReport(status, Version, present is not null, look.IsConnected, look.Waiting, present);
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
