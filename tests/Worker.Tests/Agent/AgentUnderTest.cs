using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orchestrator.Contracts;
using Orchestrator.Storage;
using Orchestrator.Storage.Fleet;
using Orchestrator.Storage.Sqlite;
using Orchestrator.Testing;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>A worker over a real store and a real in-memory bus, with a clock that the test moves and a trainer that it scripts.</summary>
public sealed class AgentUnderTest : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<IHost> _hosts = [];
    private readonly ServiceProvider _observer;

    public AgentUnderTest()
    {
        _observer = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSqliteStorage(DatabaseFile).BuildServiceProvider();
        Leases = _observer.GetRequiredService<ILeaseStore>();
    }

    public ManualTimeProvider Clock { get; } = new();

    /// <summary>The store as another process sees it.</summary>
    public ILeaseStore Leases { get; }

    public ISweepStore Sweeps => _observer.GetRequiredService<ISweepStore>();

    public ITrialReader Trials => _observer.GetRequiredService<ITrialReader>();

    public IWorkerStore Workers => _observer.GetRequiredService<IWorkerStore>();

    public string CheckpointRoot => _folder.File("checkpoints");

    private string DatabaseFile => _folder.File("orchestrator.db");

    /// <summary>Submits a sweep of this many cells and returns its trials in the order of offering.</summary>
    public async Task<IReadOnlyList<TrialId>> SubmitAsync(int cells = 1)
    {
        await _observer.GetRequiredService<StorageInitializer>().InitializeAsync(CancellationToken.None);
        var plan = ASweep.Plan(cells: cells);
        await Sweeps.SubmitAsync(plan, CancellationToken.None);
        return [.. plan.Trials.Select(trial => trial.Id)];
    }

    /// <summary>Starts a worker.</summary>
    public async Task<IHost> StartAsync(ITrainer trainer, int slots = 1, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSqliteStorage(DatabaseFile);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.UsingInMemory();
        });
        builder.Services.AddSingleton(trainer);
        builder.Services.AddWorkerAgent(agent =>
        {
            agent.Slots = slots;
            agent.CheckpointRoot = CheckpointRoot;
            agent.CheckpointsKept = 1;
        });

        // Long, so that a slow machine that is late with a heartbeat while a test moves the clock does not lose the lease by that.
        builder.Services.Configure<LeaseOptions>(lease => lease.Duration = TimeSpan.FromHours(1));
        configure?.Invoke(builder.Services);
        _hosts.Add(builder.Build());
        await _hosts[^1].StartAsync();
        return _hosts[^1];
    }

    public static Task OfferAsync(IHost worker, TrialId trial) =>
        worker.Services.GetRequiredService<IBus>().Publish(new TrialOffered(trial, DeviceClass.Any));

    /// <summary>What the store knows of the workers for metrics.</summary>
    public async Task<IReadOnlyList<FleetWorker>> FleetAsync() => (await _observer.GetRequiredService<IFleetReader>()
        .CountAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1), CancellationToken.None)).Workers;

    public async Task<TrialDetail> FindAsync(TrialId trial) => (await Trials.FindAsync(trial, CancellationToken.None))!;

    /// <summary>Waits until the worker that was started is in the list, and returns it.</summary>
    public async Task<WorkerSummary> IsRegisteredAsync()
    {
        await Eventually.TrueAsync(async () => (await Workers.ListAsync(CancellationToken.None)).Count > 0, "the worker is registered");
        return (await Workers.ListAsync(CancellationToken.None))[0];
    }

    /// <summary>Whether the worker's process was told to end, by the worker itself.</summary>
    public static bool IsEnding(IHost worker) =>
        worker.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    /// <summary>Waits for a state without moving the clock.</summary>
    public Task UntilAsync(TrialId trial, TrialState state) =>
        Eventually.TrueAsync(async () => (await FindAsync(trial)).Row.State == state, $"trial {trial.Short} is {state}");

    /// <summary>Moves the clock until the trial is in the state.</summary>
    public Task AdvanceUntilAsync(TrialId trial, TrialState state) =>
        Eventually.TrueAsync(Clock, TimeSpan.FromSeconds(1), async () => (await FindAsync(trial)).Row.State == state, $"trial {trial.Short} is {state}");

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        await _observer.DisposeAsync();
        _folder.Dispose();
    }
}
