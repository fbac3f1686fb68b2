using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orchestrator.Coordinator.Broker;

namespace Orchestrator.Coordinator.Health;

/// <summary>
/// Whether the broker answered at the last look. Without it everything works on, more slowly, because the table of trials is asked instead:
/// never worse than degraded.
/// </summary>
internal sealed class BrokerCheck(QueueDepths depths) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(depths.Last.IsConnected
            ? HealthCheckResult.Healthy("The broker answers.")
            : HealthCheckResult.Degraded("The broker does not answer; workers ask the database meanwhile."));
}
