using System.Diagnostics;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Disks run full: the one of the checkpoints, and the one of the database.</summary>
public sealed class DiskFullTests
{
    private const int Times = 4;

    [Fact]
    public async Task Full_UnderCheckpoints_CostsTheWayBackAndNoTrial()
    {
        Assert.SkipWhen(SmallDisk.WhyUnavailable is not null, SmallDisk.WhyUnavailable ?? "");
        var began = Stopwatch.GetTimestamp();
        var random = new Random(11);
        await using var disk = await SmallDisk.MountAsync(mebibytes: 4);
        await using var cluster = await TestCluster.CreateAsync(new ClusterOptions { Checkpoints = disk.Path, Lease = TimeSpan.FromSeconds(2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 10, seeds: 8));
        var workforce = new Workforce(cluster, workers: 2, random);

        for (var time = 0; time < Times; time++)
        {
            await cluster.SucceededAsync(time * 15);
            await workforce.AnyBusyAsync();
            await disk.FillAsync();
            await cluster.SucceededAsync((time * 15) + 10);
            await workforce.KillOneAsync();
            disk.Relieve();
        }

        await Judge.JudgeAsync(cluster, "disk of the checkpoints full", Times, began);
        Assert.True(await cluster.Facts.NumberAsync("SELECT count(*) FROM log_lines WHERE text ILIKE '%no space left%'") > 0);
    }

    [Fact]
    public async Task Full_UnderTheDatabase_StopsTheWorkAndLosesNothing()
    {
        Assert.SkipWhen(SmallDisk.WhyUnavailable is not null, SmallDisk.WhyUnavailable ?? "");
        var began = Stopwatch.GetTimestamp();
        var random = new Random(10);
        var shared = await SharedServers.UseAsync();
        await using var disk = await SmallDisk.MountAsync(mebibytes: 192);
        await using var postgres = await PostgresServer.StartAsync(new PostgresOptions
        {
            DataFolder = disk.Path,
            Settings = new Dictionary<string, string> { ["min_wal_size"] = "32MB", ["max_wal_size"] = "48MB" },
        });
        await using var cluster = await TestCluster.CreateAsync(shared with { Postgres = postgres });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 10, seeds: 10));
        var workforce = new Workforce(cluster, workers: 3, random);

        for (var time = 0; time < Times; time++)
        {
            await cluster.SucceededAsync(time * 20);
            await workforce.AnyBusyAsync();
            await disk.FillAsync();
            await Fault.LastsAsync(cluster.Lease * 1.5);
            disk.Relieve();
            // A server that cannot write its log ends itself; its operator makes room and starts it again.
            if (!await postgres.IsRunningAsync()) await postgres.StartAgainAsync();
        }

        await Judge.JudgeAsync(cluster, "disk of the database full", Times, began);
        Assert.All(cluster.Nodes, node => Assert.False(node.HasEnded, node.Log));
        Assert.True(postgres.Logged("No space left on device"), postgres.LogTail);
    }
}
