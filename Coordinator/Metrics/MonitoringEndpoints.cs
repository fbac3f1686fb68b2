using Microsoft.AspNetCore.Builder;
using Orchestrator.Coordinator.Health;

namespace Orchestrator.Coordinator.Metrics;

/// <summary>What monitoring asks of a process with a web server.</summary>
public static class MonitoringEndpoints
{
    /// <summary>
    /// Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>. Call it before the dashboard, whose fallback takes every path that is left.
    /// </summary>
    public static WebApplication MapMonitoring(this WebApplication app)
    {
        app.MapProcessHealth();
        app.MapMetrics();
        return app;
    }
}
