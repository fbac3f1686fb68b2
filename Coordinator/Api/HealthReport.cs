namespace Orchestrator.Coordinator.Api;

/// <summary>How the coordinator is.</summary>
/// <param name="Status">
/// <c>healthy</c>; <c>degraded</c> without the broker, when work goes on more slowly; <c>unhealthy</c> without the database.
/// </param>
/// <param name="Version">Orchestrator's version.</param>
/// <param name="Database">Whether the database answers.</param>
/// <param name="Broker">Whether the broker answered at the last look, which is at most seconds old.</param>
/// <param name="Queues">Messages waiting in each of the broker's queues at that look; empty for the transport in memory.</param>
/// <param name="Workers">Workers that are there; null when the database does not answer.</param>
public sealed record HealthReport(string Status, string Version, bool Database, bool Broker, IReadOnlyDictionary<string, uint> Queues, int? Workers)
{
    /// <summary>Everything answers.</summary>
    public const string Healthy = "healthy";

    /// <summary>The database answers, the broker does not.</summary>
    public const string Degraded = "degraded";

    /// <summary>The database does not answer.</summary>
    public const string Unhealthy = "unhealthy";
}
