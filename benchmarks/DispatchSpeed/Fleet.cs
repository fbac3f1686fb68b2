using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Trainers;

namespace Orchestrator.Benchmarks.DispatchSpeed;

/// <summary>
/// Many workers in this process: each is a whole agent with its own connection to the broker, its own row, heartbeats and slot. Only the pool
/// of connections to the database is shared, as a thousand connections would be the server's limit and not ours.
/// </summary>
internal static class Fleet
{
    private const int Connections = 40;
    private const int StartedAtOnce = 20;

    /// <summary>Registers the agents, lets them drain one sweep, and stops them. Returns agents, trials, seconds, leases lost, repeated attempts.</summary>
    public static async Task<double[]> DrainAsync(Bench bench, string database, string broker, int agents, int trials)
    {
        await using var shared = new ServiceCollection().AddLogging(Quietly).AddSingleton(TimeProvider.System)
            .AddStorage(DatabaseAddress.Parse($"{database};Maximum Pool Size={Connections}")).BuildServiceProvider();
        var folder = Directory.CreateTempSubdirectory("orchestrator-fleet-");
        var fleet = Enumerable.Range(0, agents).Select(_ => Agent(shared, broker, folder.FullName)).ToList();
        await EachAsync(fleet, host => host.StartAsync());
        await bench.WaitForWorkersAsync(agents);

        var began = Stopwatch.GetTimestamp();
        await bench.SubmitAsync(ManyTrials.Definition("fleet", trials));
        await bench.WaitForResultsAsync(trials);
        var took = Stopwatch.GetElapsedTime(began);

        await EachAsync(fleet, host => host.StopAsync());
        foreach (var host in fleet) host.Dispose();
        folder.Delete(recursive: true);
        return
        [
            agents, trials, took.TotalSeconds,
            await bench.CountAsync("SELECT count(*) FROM events WHERE kind IN ('reaped', 'stale-write-refused')"),
            await bench.CountAsync("SELECT count(*) FROM attempts WHERE number > 1"),
        ];
    }

    private static Task EachAsync(IEnumerable<IHost> fleet, Func<IHost, Task> action) =>
        Parallel.ForEachAsync(fleet, new ParallelOptions { MaxDegreeOfParallelism = StartedAtOnce }, async (host, _) => await action(host));

    private static IHost Agent(IServiceProvider shared, string broker, string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Quietly(builder.Logging);
        builder.Services
            .AddSingleton(shared.GetRequiredService<ILeaseStore>())
            .AddSingleton(shared.GetRequiredService<IProgressStore>())
            .AddSingleton(shared.GetRequiredService<IWorkerStore>())
            .AddSingleton(shared.GetRequiredService<ITrialSignals>())
            .AddOrchestratorBus(BrokerAddress.Parse(broker))
            .AddNoOpTrainer()
            .AddWorkerAgent(agent => (agent.Slots, agent.CheckpointRoot) = (1, folder));
        return builder.Build();
    }

    private static void Quietly(ILoggingBuilder logging) => logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddSimpleConsole();
}
