using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Orchestrator.Coordinator.Health;

/// <summary>
/// <c>/health/live</c>: 200 while the process answers at all, whatever else is away; restart it otherwise. <c>/health/ready</c>: 200 while it can
/// work, also degraded without the broker, and 503 without the database or its migrations; send it no requests then.
/// </summary>
public static class HealthEndpoints
{
    /// <summary>Whether the process answers.</summary>
    public const string Live = "/health/live";

    /// <summary>Whether it can work.</summary>
    public const string Ready = "/health/ready";

    /// <summary>The check of the database.</summary>
    public const string Database = "database";

    /// <summary>The check of the broker.</summary>
    public const string Broker = "broker";

    // Between a question of a load balancer and its patience.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Adds what <c>/health/ready</c> asks.</summary>
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>(Database, HealthStatus.Unhealthy, tags: [], Patience)
            .AddCheck<BrokerCheck>(Broker, HealthStatus.Degraded, tags: [], Patience);
        return services;
    }

    /// <summary>Maps both, for everybody: they tell no names, addresses or numbers.</summary>
    public static void MapProcessHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks(Ready, new HealthCheckOptions { Predicate = IsOurs, ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    /// <summary>Whether a check is one of <c>/health/ready</c>; libraries register their own.</summary>
    internal static bool IsOurs(HealthCheckRegistration check) => check.Name is Database or Broker;

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.ToDictionary(
            entry => entry.Key, entry => new { status = Word(entry.Value.Status), description = entry.Value.Description });
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = Word(report.Status), checks }));
    }

    /// <summary>A status as we write it.</summary>
    internal static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => Api.HealthReport.Healthy,
        HealthStatus.Degraded => Api.HealthReport.Degraded,
        _ => Api.HealthReport.Unhealthy,
    };
}
