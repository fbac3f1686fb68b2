using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>The servers that rows share which leave them alone: started when the first row asks for them, stopped after the last.</summary>
public sealed class SharedServers : IAsyncLifetime
{
    private static readonly Lazy<Task<PostgresServer>> Postgres = new(() => PostgresServer.StartAsync());
    private static readonly Lazy<Task<RabbitMqServer>> Broker = new(() => RabbitMqServer.StartAsync());

    /// <summary>Both servers; skips the test when the machine has not both.</summary>
    internal static async Task<Servers> UseAsync()
    {
        SkipUnlessInstalled();
        var (postgres, broker) = (Postgres.Value, Broker.Value);
        return new Servers(await postgres, await broker);
    }

    /// <summary>Skips the test when the machine has not both servers.</summary>
    internal static void SkipUnlessInstalled()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL is not installed: apt-get install postgresql");
        Assert.SkipUnless(RabbitMqServer.IsInstalled, "RabbitMQ is not installed: apt-get install rabbitmq-server");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (Postgres.IsValueCreated) await (await Postgres.Value).DisposeAsync();
        if (Broker.IsValueCreated) await (await Broker.Value).DisposeAsync();
    }
}
