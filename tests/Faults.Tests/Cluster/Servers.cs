using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>A database server and a broker.</summary>
internal sealed record Servers(PostgresServer Postgres, RabbitMqServer Broker);
