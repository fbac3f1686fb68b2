using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Two coordinators do the same work at the same time, and die in turn.</summary>
public sealed class TwoCoordinatorsTests
{
    [Fact]
    public async Task TwoAtOnce_WithKillsOfBothKinds_DoNotGetInEachOthersWay()
    {
        var kills = Thoroughness.Times(soak: 6, test: 3);
        var began = Stopwatch.GetTimestamp();
        var random = new Random(8);
        await using var cluster = await TestCluster.CreateAsync(new ClusterOptions { Lease = TimeSpan.FromSeconds(2) });
        var coordinators = new Queue<Node>();
        for (var i = 0; i < 2; i++) coordinators.Enqueue((await cluster.StartCoordinatorAsync()).Node);
        await cluster.SubmitAsync(ASweep.Plan(cells: 15, seeds: kills * 4 / 3));
        var workforce = new Workforce(cluster, workers: 3, random);

        for (var kill = 0; kill < kills; kill++)
        {
            await cluster.SucceededAsync(kill * 18);
            await Fault.StrikesWithinAsync(random, TimeSpan.FromSeconds(0.5));
            await workforce.KillOneAsync();
            await coordinators.Dequeue().KillAsync();
            coordinators.Enqueue((await cluster.StartCoordinatorAsync()).Node);
        }

        await Judge.JudgeAsync(cluster, "two coordinators at once, killed in turn with workers", kills * 2, began);
    }
}
