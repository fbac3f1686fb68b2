using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orchestrator.Contracts;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Storage.Sqlite;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests;

/// <summary>A coordinator over a real store and a real in-memory bus, with a clock that the test moves and ears for what is published.</summary>
public sealed class CoordinatorUnderTest : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<IHost> _hosts = [];

    public ManualTimeProvider Clock { get; } = new();

    public ConcurrentQueue<TrialOffered> Offers { get; } = new();

    public ConcurrentQueue<CancelRequested> Cancels { get; } = new();

    /// <summary>The first coordinator's services.</summary>
    public IServiceProvider Services => _hosts[0].Services;

    /// <summary>Every coordinator's services.</summary>
    public IEnumerable<IServiceProvider> All => _hosts.Select(host => host.Services);

    public ILeaseStore Leases => Services.GetRequiredService<ILeaseStore>();

    public ITrialReader Trials => Services.GetRequiredService<ITrialReader>();

    /// <summary>Starts a coordinator; a second one works over the same store.</summary>
    public async Task StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSqliteStorage(_folder.File("orchestrator.db"));
        builder.Services.AddOrchestratorBus(BrokerAddress.Memory);
        builder.Services.AddCoordinator();
        var host = builder.Build();
        _hosts.Add(host);
        host.Services.GetRequiredService<IReceiveEndpointConnector>().ConnectReceiveEndpoint("ears", (_, endpoint) =>
        {
            endpoint.Handler<TrialOffered>(context => Hear(Offers, context.Message));
            endpoint.Handler<CancelRequested>(context => Hear(Cancels, context.Message));
        });
        await host.StartAsync();
        await host.Services.GetRequiredService<IWorkerStore>().RegisterAsync("worker", CancellationToken.None);
    }

    /// <summary>Ends the first coordinator amid whatever it does; the next one is the first then.</summary>
    public async Task EndFirstAsync()
    {
        await _hosts[0].StopAsync();
        _hosts[0].Dispose();
        _hosts.RemoveAt(0);
    }

    public async Task<Fence> ClaimAsync(TrialId trial, TimeSpan leaseFor)
    {
        var claimed = await Leases.ClaimAsync(trial, "worker", leaseFor, CancellationToken.None);
        await Leases.StartAsync(claimed!.Fence, CancellationToken.None);
        return claimed.Fence;
    }

    public async Task<TrialState> StateOfAsync(TrialId trial) => (await Trials.FindAsync(trial, CancellationToken.None))!.Row.State;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        _folder.Dispose();
    }

    private static Task Hear<T>(ConcurrentQueue<T> heard, T message)
    {
        heard.Enqueue(message);
        return Task.CompletedTask;
    }
}
