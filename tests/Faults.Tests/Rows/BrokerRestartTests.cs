using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>The broker stops and dies under a running sweep.</summary>
public sealed class BrokerRestartTests
{
    [Fact]
    public async Task Restart_WhileTrialsRun_OnlyCostsTime()
    {
        var restarts = Thoroughness.Times(soak: 4, test: 2);
        SharedServers.SkipUnlessInstalled();
        var began = Stopwatch.GetTimestamp();
        await using var postgres = await PostgresServer.StartAsync();
        await using var broker = await RabbitMqServer.StartAsync();
        await using var cluster = await TestCluster.CreateAsync(
            new Servers(postgres, broker), new ClusterOptions { TrialTakes = TimeSpan.FromSeconds(1.2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 12, seeds: restarts * 3));
        var workforce = new Workforce(cluster, workers: 3, new Random(4));

        for (var restart = 0; restart < restarts; restart++)
        {
            await workforce.AnyBusyAsync();
            if (restart % 2 == 0) await broker.StopAsync();
            else await broker.KillAsync();
            await cluster.KeepBusyAsync();
            var before = await cluster.Facts.CountAsync("succeeded");
            await cluster.SucceededAsync(before + 6);
            await broker.StartAgainAsync();
        }

        await Judge.JudgeAsync(cluster, "broker stopped or killed, and started again", restarts, began);
        Assert.All(cluster.Nodes, node => Assert.False(node.HasEnded, node.Log));
    }
}
