using System.Diagnostics;
using Npgsql;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Connections run out: those of the server, taken by others, and those of a worker's own pool.</summary>
public sealed class ConnectionExhaustionTests
{
    private const int ServerConnections = 40;

    [Fact]
    public async Task Exhaust_ServerAndPools_OnlyCostsTime()
    {
        const int Times = 5;
        var began = Stopwatch.GetTimestamp();
        var shared = await SharedServers.UseAsync();
        await using var postgres = await PostgresServer.StartAsync(new PostgresOptions { MaximumConnections = ServerConnections });
        await using var cluster = await TestCluster.CreateAsync(shared with { Postgres = postgres });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 10, seeds: 10));

        // Eight slots share one connection, and who waits for it longer than a second is refused.
        cluster.StartWorker(new WorkerOptions { Slots = 8, DatabaseSettings = ";Maximum Pool Size=1;Timeout=1" });
        var workforce = new Workforce(cluster, workers: 2, new Random(6));
        for (var time = 0; time < Times; time++)
        {
            await cluster.SucceededAsync(time * 15);
            await workforce.AnyBusyAsync();
            await TakeAllAsync(postgres, cluster);
        }

        await Judge.JudgeAsync(cluster, "database connections exhausted", Times, began);
        Assert.All(cluster.Nodes, node => Assert.False(node.HasEnded, node.Log));
    }

    // The superuser's reserve too: the tests sign in as one, and so do the processes.
    private static async Task TakeAllAsync(PostgresServer postgres, TestCluster cluster)
    {
        var taken = new List<NpgsqlConnection>();
        try
        {
            var until = Stopwatch.StartNew();
            while (until.Elapsed < cluster.Lease)
            {
                if (await TryTakeAsync(postgres) is { } connection) taken.Add(connection);
                else await Fault.LastsAsync(TimeSpan.FromSeconds(0.05));
            }
        }
        finally
        {
            foreach (var connection in taken) await connection.DisposeAsync();
        }
    }

    private static async Task<NpgsqlConnection?> TryTakeAsync(PostgresServer postgres)
    {
        var connection = new NpgsqlConnection($"{postgres.ConnectionString("postgres")};Pooling=false");
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            await connection.DisposeAsync();
            return null;
        }
    }
}
