using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>The database stops, crashes and runs out of connections under a running sweep.</summary>
public sealed class DatabaseRestartTests
{
    [Fact]
    public async Task Restart_WhileTrialsRun_LosesNothingThatWasCommitted()
    {
        var restarts = Thoroughness.Times(soak: 6, test: 3);
        var began = Stopwatch.GetTimestamp();
        var random = new Random(5);
        var shared = await SharedServers.UseAsync();
        await using var postgres = await PostgresServer.StartAsync();
        await using var cluster = await TestCluster.CreateAsync(shared with { Postgres = postgres });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 15, seeds: restarts * 5 / 3));
        var workforce = new Workforce(cluster, workers: 3, random);

        for (var restart = 0; restart < restarts; restart++)
        {
            await cluster.SucceededAsync(restart * 20);
            await workforce.AnyBusyAsync();
            await Fault.StrikesWithinAsync(random, TimeSpan.FromSeconds(0.5));
            if (restart % 2 == 0) await postgres.StopAsync();
            else await postgres.CrashAsync();
            await Fault.LastsAsync(cluster.Lease * random.NextDouble());
            await postgres.StartAgainAsync();
        }

        await Judge.JudgeAsync(cluster, "database stopped or crashed, and started again", restarts, began);
        Assert.All(cluster.Nodes, node => Assert.False(node.HasEnded, node.Log));
    }
}
