using System.Diagnostics;
using System.Globalization;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Workers whose clocks are five minutes fast and slow.</summary>
public sealed class WrongClockTests
{
    private static readonly TimeSpan Error = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Clocks_FiveMinutesOff_DecideNothing()
    {
        var began = Stopwatch.GetTimestamp();
        var random = new Random(12);
        using var folder = new TempFolder();
        var library = await BuildLibraryAsync(folder);
        await using var cluster = await TestCluster.CreateAsync(new ClusterOptions { Lease = TimeSpan.FromSeconds(2) });
        await cluster.StartCoordinatorAsync();
        await cluster.SubmitAsync(ASweep.Plan(cells: 10, seeds: 8));
        Node[] wrong = [await StartWithClockAsync(cluster, library, Error), await StartWithClockAsync(cluster, library, -Error)];
        var workforce = new Workforce(cluster, workers: 1, random);

        // Leases end as well, so that clocks have a say if they can: a worker with a right clock is killed.
        for (var kill = 0; kill < 3; kill++)
        {
            await cluster.SucceededAsync(kill * 20);
            await workforce.KillOneAsync();
        }

        await Judge.JudgeAsync(cluster, "clocks of two workers 5 min off", wrong.Length, began);
        Assert.All(wrong, worker => Assert.False(worker.HasEnded));
        foreach (var worker in wrong)
        {
            Assert.True(await cluster.Facts.NumberAsync(
                $"""
                SELECT count(*) FROM attempts JOIN workers ON workers.id = worker_id
                WHERE outcome = 'succeeded' AND process_id = {worker.ProcessId}
                """) > 0);
        }
    }

    private static async Task<Node> StartWithClockAsync(TestCluster cluster, string library, TimeSpan error)
    {
        var (began, worker) = (TimeProvider.System.GetUtcNow().UtcDateTime, StartWithClock(cluster, library, error));
        await worker.SaysAsync("is here");
        Assert.InRange(TimeOf(worker) - error, began - TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow().UtcDateTime);
        return worker;
    }

    private static Node StartWithClock(TestCluster cluster, string library, TimeSpan error) => cluster.StartWorker(new WorkerOptions
    {
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["SHIFTED_CLOCK_SECONDS"] = error.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        },
    });

    // What time it was by the worker's clock when it wrote the first line of its log.
    private static DateTime TimeOf(Node worker) => DateTime.ParseExact(
        worker.Log[.."yyyy-MM-dd HH:mm:ss".Length], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    // With the compiler that builds the bridge to libtorch.
    private static async Task<string> BuildLibraryAsync(TempFolder folder)
    {
        var library = folder.File("shifted_clock.so");
        var source = Repository.PathOf("tests", "Faults.Tests", "Clock", "shifted_clock.c");
        await new Launcher().RunAsync("g++", ["-x", "c", "-shared", "-fPIC", "-O1", "-o", library, source]);
        return library;
    }
}
