using Orchestrator.Testing.Servers;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>The PostgreSQL server of the test run: started when the first test asks for it, stopped after the last.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync());

    /// <summary>The server; skips the test when the machine has none.</summary>
    public static Task<PostgresServer> UseAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "PostgreSQL is not installed: apt-get install postgresql");
        return Server.Value;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated) await (await Server.Value).DisposeAsync();
    }
}
