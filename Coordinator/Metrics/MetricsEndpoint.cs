using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Security;
using Orchestrator.Security;
using Orchestrator.Telemetry;
using Orchestrator.Telemetry.Prometheus;

namespace Orchestrator.Coordinator.Metrics;

/// <summary><c>GET /metrics</c>: every metric of this process in Prometheus's text format.</summary>
public static class MetricsEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = "/metrics";

    /// <summary>Maps it: for everybody or for tokens with the scope read, as <see cref="MetricsOptions.Anonymous"/> says.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // What it answers is not a part of the API that clients are generated from.
        var endpoint = app.MapGet(Path, Read).ExcludeFromDescription();
        if (app.ServiceProvider.GetRequiredService<IOptions<MetricsOptions>>().Value.Anonymous) endpoint.AllowAnonymous();
        else endpoint.RequireScope(Scope.Read);
    }

    /// <summary>The answer.</summary>
    public static ContentHttpResult Read(MetricCollector metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return TypedResults.Text(metrics.ReadText(), MetricCollector.ContentType, Encoding.UTF8);
    }
}
