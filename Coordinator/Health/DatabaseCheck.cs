using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orchestrator.Storage;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Coordinator.Health;

/// <summary>
/// Whether the database answers and has every migration that this program knows. One that has more is that of a newer version, which works.
/// </summary>
internal sealed class DatabaseCheck(StoreDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = await database.PendingMigrationsAsync(cancellationToken);
            return missing.Count == 0
                ? HealthCheckResult.Healthy("The database answers and its schema is up to date.")
                : HealthCheckResult.Unhealthy(
                    $"The database lacks {missing.Count} migrations: {string.Join(", ", missing)}. Start a coordinator of this version.");
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            // What the driver says may name hosts and users; it is in the log.
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
