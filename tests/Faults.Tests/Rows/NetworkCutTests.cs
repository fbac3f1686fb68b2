using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Network;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Workers on hosts of their own lose the database, the broker or both: packets vanish, and nobody is told.</summary>
public sealed class NetworkCutTests
{
    private static readonly Wire[][] Cuts = [[Wire.Database], [Wire.Broker], [Wire.Database, Wire.Broker]];

    [Fact]
    public async Task Cut_FromDatabaseBrokerAndBoth_ForTenAndThirtySeconds()
    {
        SharedServers.SkipUnlessInstalled();
        Assert.SkipWhen(TestNetwork.WhyUnavailable is not null, TestNetwork.WhyUnavailable ?? "");
        var began = Stopwatch.GetTimestamp();
        await using var network = await TestNetwork.CreateAsync();
        var home = await network.AddHostAsync();
        await using var postgres = await PostgresServer.StartAsync(new PostgresOptions { Host = home });
        await using var broker = await RabbitMqServer.StartAsync(home);
        await using var cluster = await TestCluster.CreateAsync(
            new Servers(postgres, broker), new ClusterOptions { Home = home, TrialTakes = TimeSpan.FromSeconds(1.5) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 15, seeds: 12));

        // A host for each kind of cut; the last one is never cut.
        var hosts = new List<NetworkHost>();
        foreach (var _ in Cuts) hosts.Add(await network.AddHostAsync());
        var workers = hosts.ConvertAll(host => cluster.StartWorker(new WorkerOptions { Host = host }));
        cluster.StartWorker(new WorkerOptions { Host = home });
        foreach (var seconds in new[] { 10, 30 })
            await Task.WhenAll(hosts.Select((host, index) => CutAsync(cluster, host, workers[index], Cuts[index], TimeSpan.FromSeconds(seconds))));

        await Judge.JudgeAsync(cluster, "worker cut off from database, broker or both, 10 s and 30 s", Cuts.Length * 2, began);
    }

    private static async Task CutAsync(TestCluster cluster, NetworkHost host, Node worker, Wire[] wires, TimeSpan time)
    {
        await WorksAsync(cluster, worker);
        await host.CutAsync(wires);
        await Fault.LastsAsync(time);
        await host.RestoreAsync(wires);
        await WorksAsync(cluster, worker);
    }

    // Also after the cut: a worker that survives but never takes a trial again is lost all the same.
    private static Task WorksAsync(TestCluster cluster, Node worker) => cluster.WaitAsync(
        async () =>
        {
            await cluster.KeepBusyAsync();
            return await cluster.Facts.NumberAsync(
                $"""
                SELECT count(*) FROM attempts JOIN workers ON workers.id = attempts.worker_id
                WHERE workers.process_id = {worker.ProcessId} AND started_at > now() - interval '1 second'
                """) > 0;
        },
        $"{worker.Name} takes trials");
}
