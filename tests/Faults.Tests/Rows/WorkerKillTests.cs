using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Workers die without a word.</summary>
public sealed class WorkerKillTests
{
    [Fact]
    public async Task Kill_AgainAndAgainAtRandomMoments_LosesAndDoublesNothing()
    {
        // A kill costs the start of another worker: more than a second of processor time.
        var kills = Thoroughness.Times(soak: 100, test: 25);
        var began = Stopwatch.GetTimestamp();
        var random = new Random(1);
        await using var cluster = await TestCluster.CreateAsync(
            new ClusterOptions { TrialTakes = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 25, seeds: kills * 2 / 25));
        var workforce = new Workforce(cluster, workers: 4, random);

        for (var kill = 1; kill <= kills; kill++)
        {
            // Spread over the sweep: the last kill comes when nine tenths of it are done.
            await cluster.SucceededAsync(kill * 9 / 5);
            await Fault.StrikesWithinAsync(random, TimeSpan.FromSeconds(0.3));
            await workforce.KillOneAsync();
        }

        var findings = await Judge.JudgeAsync(cluster, "worker killed (SIGKILL)", kills, began);

        Assert.True(findings.Attempts >= findings.Trials + kills, findings.ToString());
    }
}
