using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;

namespace Orchestrator.Cli.Hosting;

/// <summary>Opens a home's store for commands that only read or ask.</summary>
internal sealed class StoreAccess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreAccess(ServiceProvider services) => _services = services;

    public ISweepStore Sweeps => _services.GetRequiredService<ISweepStore>();

    public ITrialReader Trials => _services.GetRequiredService<ITrialReader>();

    public IPlanReader Plans => _services.GetRequiredService<IPlanReader>();

    /// <summary>Opens the store.</summary>
    /// <exception cref="CommandException">Nothing was ever run in this home.</exception>
    public static async Task<StoreAccess> OpenAsync(string? homeOption, CancellationToken stop) =>
        await TryOpenAsync(homeOption, stop)
        ?? throw new CommandException(ExitCode.NotFound, $"There is nothing in {HomeDirectory.Choose(homeOption).Root} yet. Start with: orchestrator run sweeps/quickstart.yaml");

    /// <summary>Opens the store, or returns null when nothing was ever run in this home.</summary>
    public static async Task<StoreAccess?> TryOpenAsync(string? homeOption, CancellationToken stop)
    {
        var home = HomeDirectory.Choose(homeOption);
        if (!File.Exists(home.Database)) return null;
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorage(DatabaseAddress.OfFile(home.Database)).BuildServiceProvider();
        await services.GetRequiredService<StorageInitializer>().InitializeAsync(stop);
        return new StoreAccess(services);
    }

    /// <summary>The sweep with this id, or the only one with this name.</summary>
    /// <exception cref="CommandException">None or several match.</exception>
    public async Task<SweepDetail> FindSweepAsync(string idOrName, CancellationToken stop) => Only(await Sweeps.FindByNameAsync(idOrName, stop));

    /// <summary>The trial whose id begins with these digits.</summary>
    /// <exception cref="CommandException">None or several match.</exception>
    public async Task<TrialDetail> FindTrialAsync(string prefix, CancellationToken stop) => Only(await Trials.FindByPrefixAsync(prefix, stop));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static T Only<T>(Named<T> named)
        where T : class => named.Value ?? throw new CommandException(ExitCode.NotFound, named.Problem!);
}
