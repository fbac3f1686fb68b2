using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Workers die without a word.</summary>
public sealed class WorkerKillTests
{
    [Fact]
    public async Task Kill_OneHundredTimesAtRandomMoments_LosesAndDoublesNothing()
    {
        const int Kills = 100;
        var began = Stopwatch.GetTimestamp();
        var random = new Random(1);
        await using var cluster = await TestCluster.CreateAsync(
            new ClusterOptions { TrialTakes = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 25, seeds: 8));
        var workforce = new Workforce(cluster, workers: 4, random);

        for (var kill = 1; kill <= Kills; kill++)
        {
            // Spread over the sweep: the last kill comes when nine tenths of it are done.
            await cluster.SucceededAsync(kill * 180 / Kills);
            await Fault.StrikesWithinAsync(random, TimeSpan.FromSeconds(0.3));
            await workforce.KillOneAsync();
        }

        var findings = await Judge.JudgeAsync(cluster, "worker killed (SIGKILL)", Kills, began);

        Assert.True(findings.Attempts >= findings.Trials + Kills, findings.ToString());
    }
}
