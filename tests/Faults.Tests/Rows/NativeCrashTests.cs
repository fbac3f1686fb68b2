using System.Diagnostics;
using System.Globalization;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Testing.Servers;

namespace Orchestrator.FaultTests.Rows;

/// <summary>Training ends its process: code of the network aborts it, or the system does.</summary>
public sealed class NativeCrashTests
{
    private static readonly TimeSpan Checkpoints = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task Abort_OfTrainingProcesses_TakesDownOneDevicesTrialAndNeverTheAgent()
    {
        const int Crashes = 4;
        var began = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.CreateAsync(ClusterThatTrains());
        var (_, address) = await cluster.StartCoordinatorAsync();
        await Coordinators.SubmitAsync(address, Definitions.Tiny(epochs: 4, replicates: 5));
        var worker = cluster.StartWorker();

        for (var crash = 0; crash < Crashes; crash++)
        {
            // Both processes are at work, on trials that have not crashed yet: a third crash would be taken for the trial's own fault.
            await cluster.WaitAsync(
                async () => await cluster.Facts.NumberAsync(
                    "SELECT count(*) FROM trials WHERE state = 'running' AND failures = 0 AND (epoch > 0 OR step > 0)") == 2,
                "two trials train that have not crashed yet");
            await AbortAsync(ChildrenOf(worker).First());
            var failed = crash + 1;
            await cluster.WaitAsync(
                async () => await cluster.Facts.NumberAsync("SELECT count(*) FROM attempts WHERE cause = 'crashed'") >= failed,
                "the crash is noted");
        }

        await Judge.JudgeAsync(cluster, "training process crashes natively (SIGABRT)", Crashes, began);
        Assert.False(worker.HasEnded, worker.Log);
    }

    [Fact]
    public async Task Poison_ThatAbortsEveryProcess_IsPutAsideAndHarmsNoNeighbour()
    {
        var began = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.CreateAsync(ClusterThatTrains());
        var (_, address) = await cluster.StartCoordinatorAsync();
        await Coordinators.SubmitAsync(address, Definitions.TinyWithPoison);
        var worker = cluster.StartWorker();

        await Judge.JudgeAsync(cluster, "poison trials, which abort each process they train in", injected: 6, began, poisoned: 2);

        Assert.Equal((6, 2, 0), (
            await cluster.Facts.NumberAsync("SELECT count(*) FROM attempts WHERE cause = 'crashed'"),
            await cluster.Facts.NumberAsync("SELECT count(*) FROM events WHERE kind = 'quarantined'"),
            await cluster.Facts.NumberAsync(
                "SELECT count(*) FROM attempts JOIN trials ON id = trial_id WHERE state = 'succeeded' AND outcome = 'failed'")));
        Assert.False(worker.HasEnded, worker.Log);
    }

    // As abort() does it: at the first signal .NET's handler steps aside, the next one ends the process.
    private static Task AbortAsync(int process) => Eventually.TrueAsync(
        async () =>
        {
            if (ParentOf(process) is null) return true;
            await Record.ExceptionAsync(() => Signal.SendAsync(process, "ABRT"));
            return false;
        },
        "the process has ended");

    private static ClusterOptions ClusterThatTrains() => new()
    {
        Trains = true,
        Lease = TimeSpan.FromSeconds(10),
        Settings = new Dictionary<string, string>
        {
            ["ORCHESTRATOR_PLUGINS"] = Definitions.FaultyPlugin,
            ["ORCHESTRATOR__WORKER__CHECKPOINTEVERY"] = Checkpoints.ToString("c", CultureInfo.InvariantCulture),
        },
    };

    // The processes that a worker trains in, one a device.
    private static IEnumerable<int> ChildrenOf(Node worker) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
        where ParentOf(id) == worker.ProcessId
        select id;

    private static int? ParentOf(int process)
    {
        try
        {
            // "id (name) state parent ...", and the name may hold anything.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 1)..].Split(' ')[2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended since the folder was listed.
            return null;
        }
    }
}
