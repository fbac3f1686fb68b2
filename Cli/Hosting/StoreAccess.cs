using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Trials;

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
    public async Task<SweepDetail> FindSweepAsync(string idOrName, CancellationToken stop)
    {
        if (await Sweeps.FindAsync(idOrName, stop) is { } exact) return exact;
        var all = await Sweeps.ListAsync(stop);
        var named = all.Where(sweep => sweep.Name == idOrName).ToList();
        if (named.Count == 1) return (await Sweeps.FindAsync(named[0].SweepId, stop))!;
        var which = named.Count == 0 ? all : named;
        var known = which.Count == 0 ? "There are no sweeps." : $"Choose one of: {string.Join(", ", which.Select(sweep => sweep.SweepId))}";
        throw new CommandException(ExitCode.NotFound, named.Count == 0 ? $"There is no sweep '{idOrName}'. {known}" : $"Several sweeps are named '{idOrName}'. {known}");
    }

    /// <summary>The trial whose id begins with these digits.</summary>
    /// <exception cref="CommandException">None or several match.</exception>
    public async Task<TrialDetail> FindTrialAsync(string prefix, CancellationToken stop)
    {
        var matches = await ResolveAsync(prefix, stop);
        return matches.Count switch
        {
            1 => (await Trials.FindAsync(matches[0], stop))!,
            0 => throw new CommandException(ExitCode.NotFound, $"There is no trial '{prefix}'. List them with: orchestrator trials SWEEP"),
            _ => throw new CommandException(ExitCode.NotFound, $"Several trials begin with '{prefix}': {string.Join(", ", matches)}"),
        };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<IReadOnlyList<TrialId>> ResolveAsync(string prefix, CancellationToken stop) =>
        prefix.Length is > 0 and <= 16 && prefix.All(char.IsAsciiHexDigit) ? await Trials.ResolveAsync(prefix.ToLowerInvariant(), 10, stop) : [];
}
