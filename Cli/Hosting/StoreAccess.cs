using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Coordinator.Security.Users;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;
using Orchestrator.Storage.Notifications;
using Orchestrator.Storage.Security;

namespace Orchestrator.Cli.Hosting;

/// <summary>A store for commands that read or ask.</summary>
internal sealed class StoreAccess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreAccess(ServiceProvider services) => _services = services;

    public ISweepStore Sweeps => _services.GetRequiredService<ISweepStore>();

    public ITrialReader Trials => _services.GetRequiredService<ITrialReader>();

    public IPlanReader Plans => _services.GetRequiredService<IPlanReader>();

    public IWorkerStore Workers => _services.GetRequiredService<IWorkerStore>();

    public INotificationStore Notifications => _services.GetRequiredService<INotificationStore>();

    public IUserStore Users => _services.GetRequiredService<IUserStore>();

    public ITokenStore Tokens => _services.GetRequiredService<ITokenStore>();

    public ISignInStore SignIns => _services.GetRequiredService<ISignInStore>();

    public IAuditStore AuditEntries => _services.GetRequiredService<IAuditStore>();

    /// <summary>Changes users, as whoever has the store.</summary>
    public UserControl UserControl => _services.GetRequiredService<UserControl>();

    /// <summary>Makes and revokes tokens, as whoever has the store.</summary>
    public TokenControl TokenControl => _services.GetRequiredService<TokenControl>();

    /// <summary>Where changes are recorded, by the name of this machine's user.</summary>
    public IAuditLog Audit => _services.GetRequiredService<IAuditLog>();

    /// <summary>Opens a store and brings its schema up to date.</summary>
    /// <exception cref="CommandException">Its server does not answer, or refuses.</exception>
    public static async Task<StoreAccess> OpenAsync(DatabaseAddress address, CancellationToken stop)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorage(address)
            .AddSingleton<IActorAccessor>(new FixedActor(Actor.Local)).AddSingleton<IAuditLog, AuditLog>()
            .AddSingleton<UserControl>().AddSingleton<TokenControl>().BuildServiceProvider();
        try
        {
            await services.GetRequiredService<StorageInitializer>().InitializeAsync(stop);
            return new StoreAccess(services);
        }
        catch (NpgsqlException failure)
        {
            await services.DisposeAsync();
            throw new CommandException(ExitCode.Unreachable, $"The database {address} cannot be used: {failure.Message}");
        }
    }

    /// <summary>The sweep with this id, or the only one with this name.</summary>
    /// <exception cref="CommandException">None or several match.</exception>
    public async Task<SweepDetail> FindSweepAsync(string idOrName, CancellationToken stop) => Only(await Sweeps.FindByNameAsync(idOrName, stop));

    /// <summary>The trial whose id begins with these digits.</summary>
    /// <exception cref="CommandException">None or several match.</exception>
    public async Task<TrialDetail> FindTrialAsync(string prefix, CancellationToken stop) => Only(await Trials.FindByPrefixAsync(prefix, stop));

    /// <summary>The worker with this id, or the only present one whose id begins so.</summary>
    /// <exception cref="CommandException">None or several match.</exception>
    public async Task<WorkerSummary> FindWorkerAsync(string prefix, CancellationToken stop) => Only(await Workers.FindByPrefixAsync(prefix, stop));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static T Only<T>(Named<T> named)
        where T : class => named.Value ?? throw new CommandException(ExitCode.NotFound, named.Problem!);
}
