using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.FaultTests.Cluster;
using Orchestrator.FaultTests.Verdict;
using Orchestrator.Storage;
using Orchestrator.Testing.Network;
using Orchestrator.Testing.Servers;
using Orchestrator.Trials;

namespace Orchestrator.FaultTests.Rows;

/// <summary>
/// Three hosts on one machine: one with coordinator, database and broker, two with workers that really train. One worker host dies, and
/// another comes; the results are those of a single process, bit for bit.
/// </summary>
public sealed class SeveralHostsTests
{
    private const int Epochs = 6;

    [Fact]
    public async Task Hosts_OneKilledAndOneAdded_GiveTheResultsOfASingleProcess()
    {
        SharedServers.SkipUnlessInstalled();
        Assert.SkipWhen(TestNetwork.WhyUnavailable is not null, TestNetwork.WhyUnavailable ?? "");
        var began = Stopwatch.GetTimestamp();
        await using var network = await TestNetwork.CreateAsync();
        var home = await network.AddHostAsync();
        await using var postgres = await PostgresServer.StartAsync(new PostgresOptions { Host = home });
        await using var broker = await RabbitMqServer.StartAsync(home);
        await using var cluster = await TestCluster.CreateAsync(
            new Servers(postgres, broker),
            new ClusterOptions
            {
                Home = home, Trains = true, Lease = TimeSpan.FromSeconds(5),
                Settings = new Dictionary<string, string> { ["ORCHESTRATOR__WORKER__CHECKPOINTEVERY"] = "00:00:00.5" },
            });
        var (_, address) = await cluster.StartCoordinatorAsync();
        var answer = await Coordinators.SubmitAsync(address, Definitions.Tiny(Epochs));
        var first = cluster.StartWorker(new WorkerOptions { Slots = 1, Host = await network.AddHostAsync() });
        cluster.StartWorker(new WorkerOptions { Slots = 1, Host = await network.AddHostAsync() });

        // Once there is something to go on from, the host is gone: the process, and the cables too.
        await cluster.WaitAsync(
            async () => await cluster.Facts.NumberAsync(
                $"""
                SELECT count(*) FROM checkpoints JOIN trials ON trials.id = trial_id JOIN workers ON workers.id = owner
                WHERE process_id = {first.ProcessId} AND state = 'running'
                """) > 0,
            "the first host has written a checkpoint");
        await first.KillAsync();
        cluster.StartWorker(new WorkerOptions { Slots = 1, Host = await network.AddHostAsync() });
        var findings = await Judge.JudgeAsync(cluster, "a worker host dies and another comes, with real training", injected: 1, began);

        Assert.True(findings.Attempts > findings.Trials, findings.ToString());
        Assert.Equal(
            await AloneAsync(answer["sweep_id"]!.GetValue<string>()),
            await ScienceAsync(cluster.Store<ITrialReader>(), answer["sweep_id"]!.GetValue<string>()));
    }

    // The same sweep by `orchestrator run`.
    private static async Task<string> AloneAsync(string sweep)
    {
        using var folder = new TempFolder();
        var (file, home) = (folder.File("tiny.yaml"), folder.File("home"));
        await File.WriteAllTextAsync(file, Definitions.Tiny(Epochs));
        await using var run = Node.Start(
            "run", new Launcher(), ["run", file, "--home", home, "--exit", "--port", "0", "--slots", "1"],
            new Dictionary<string, string> { ["OMP_NUM_THREADS"] = "1" });
        Assert.True(await run.EndsAsync() == 0, run.Log);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(DatabaseAddress.OfFile(Path.Combine(home, "orchestrator.db"))).BuildServiceProvider();
        return await ScienceAsync(services.GetRequiredService<ITrialReader>(), sweep);
    }

    // Everything that training determines; times and speeds are measured and differ.
    private static async Task<string> ScienceAsync(ITrialReader reader, string sweep)
    {
        var trials = await reader.ListAsync(sweep, CancellationToken.None);
        var curves = await reader.ReadCurvesAsync([.. trials.Select(trial => trial.Trial)], CancellationToken.None);
        return string.Join(
            '\n',
            trials.SelectMany(trial => (IEnumerable<string>)[ResultOf(trial), .. curves[trial.Trial].Select(epoch => EpochOf(trial, epoch))]));
    }

    private static string ResultOf(TrialRow trial) => string.Create(
        CultureInfo.InvariantCulture,
        $"{trial.Trial}: {trial.Result!.TestTop1:R} {trial.Result.TestTop5:R} {trial.Result.TestLoss:R} {trial.Result.SelectedEpoch}");

    private static string EpochOf(TrialRow trial, EpochMetrics epoch) => string.Create(
        CultureInfo.InvariantCulture, $"{trial.Trial} epoch {epoch.Epoch}: {epoch.LearningRate:R} {epoch.TrainLoss:R} {epoch.TrainTop1:R}");
}
