using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Workers stand still for so long that others get their trials, and then go on as if nothing had been.</summary>
public sealed class WorkerFreezeTests
{
    [Fact]
    public async Task Freeze_ForTwiceTheLease_LeavesTheTrialToAnotherWorker()
    {
        var freezes = Thoroughness.Times(soak: 10, test: 4);
        var began = Stopwatch.GetTimestamp();
        var random = new Random(2);
        await using var cluster = await TestCluster.CreateAsync(
            new ClusterOptions { TrialTakes = TimeSpan.FromSeconds(1.5), Lease = TimeSpan.FromSeconds(2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 15, seeds: freezes * 4 / 5));
        var workforce = new Workforce(cluster, workers: 4, random);

        for (var freeze = 0; freeze < freezes; freeze += 2)
        {
            await cluster.SucceededAsync(freeze * 10);
            await Fault.StrikesWithinAsync(random, TimeSpan.FromSeconds(0.5));
            await Task.WhenAll(FreezeAsync(cluster, workforce.Workers[freeze % 4]), FreezeAsync(cluster, workforce.Workers[(freeze + 1) % 4]));
        }

        await Judge.JudgeAsync(cluster, "worker frozen for twice its lease (SIGSTOP)", freezes, began);
        Assert.All(workforce.Workers, worker => Assert.False(worker.HasEnded));
    }

    private static async Task FreezeAsync(TestCluster cluster, Node worker)
    {
        await cluster.WaitAsync(
            async () =>
            {
                await cluster.KeepBusyAsync();
                return (await cluster.Facts.BusyAsync()).ContainsKey(worker.ProcessId);
            },
            $"{worker.Name} has a trial");
        await worker.SignalAsync("STOP");
        await Fault.LastsAsync(cluster.Lease * 2);
        await worker.SignalAsync("CONT");
    }
}
