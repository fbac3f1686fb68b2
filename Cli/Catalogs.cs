using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Plugins;
using Orchestrator.Worker.Training;

namespace Orchestrator.Cli;

/// <summary>The names that this process knows: those of the Worker's assembly and of the plugins that it was started with.</summary>
internal static class Catalogs
{
    private static readonly Lazy<(CatalogRegistry Names, IReadOnlyList<Plugin> Plugins)> Loaded = new(Load);
    private static readonly Lazy<TrainingCatalog> Builders = new(() => TrainingCatalog.Load(Loaded.Value.Plugins));

    /// <summary>The plugins' files. Set before the first use of a catalog.</summary>
    public static IReadOnlyList<string> Paths { get; set; } = [];

    /// <summary>What a sweep can name.</summary>
    /// <exception cref="PluginException">A plugin cannot be used.</exception>
    public static CatalogRegistry Default => Loaded.Value.Names;

    /// <summary>What builds the names.</summary>
    /// <exception cref="PluginException">A plugin cannot be used.</exception>
    public static TrainingCatalog Training => Builders.Value;

    private static (CatalogRegistry Names, IReadOnlyList<Plugin> Plugins) Load()
    {
        var plugins = PluginLoader.LoadAll(Paths);
        var names = CatalogRegistry.Load([typeof(ITrainer).Assembly], plugins);
        foreach (var plugin in plugins) PluginContract.Check(plugin);
        return (names, plugins);
    }
}
