namespace Orchestrator.Cli.Cluster;

/// <summary>How a cluster is started.</summary>
/// <param name="Workers">Worker processes.</param>
/// <param name="Slots">Trials that each worker trains at the same time.</param>
/// <param name="Port">The dashboard's port on 127.0.0.1; another free one when taken. The coordinator gets the next.</param>
/// <param name="Data">Folder of data sets, absolute; null means the environment's or the packages' place.</param>
/// <param name="OwnServers">Whether to leave the machine's PostgreSQL and RabbitMQ alone.</param>
internal sealed record ClusterSettings(int Workers, int Slots, int Port, string? Data, bool OwnServers);
