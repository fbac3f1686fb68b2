using System.Collections.Frozen;
using System.Reflection;
using Orchestrator.Catalog.Plugins;

namespace Orchestrator.Catalog;

/// <summary>All names a sweep can use: modules, backbones, placements, data sets and recipes. Immutable.</summary>
public sealed class CatalogRegistry
{
    private CatalogRegistry(IReadOnlyList<CatalogSource> sources)
    {
        Modules = Collect<ModuleEntry>(sources);
        Backbones = Collect<BackboneEntry>(sources);
        Placements = Collect<PlacementEntry>(sources);
        Datasets = Collect<DatasetEntry>(sources);
        Recipes = Collect(sources, source => source.Recipes().Select(recipe => (recipe, recipe.Plugin?.Name ?? "Orchestrator")));
    }

    /// <summary>The modules by name, with <c>none</c>.</summary>
    public FrozenDictionary<string, ModuleEntry> Modules { get; }

    /// <summary>The backbones by name.</summary>
    public FrozenDictionary<string, BackboneEntry> Backbones { get; }

    /// <summary>The placements by name.</summary>
    public FrozenDictionary<string, PlacementEntry> Placements { get; }

    /// <summary>The data sets by name.</summary>
    public FrozenDictionary<string, DatasetEntry> Datasets { get; }

    /// <summary>The training recipes by name.</summary>
    public FrozenDictionary<string, RecipeEntry> Recipes { get; }

    /// <summary>Reads every <see cref="IDefines{TEntry}"/> of the assemblies and of this one, which has the placements and recipes.</summary>
    /// <exception cref="InvalidOperationException">Two classes define one name; the message names both.</exception>
    public static CatalogRegistry Load(params Assembly[] assemblies) => Load(assemblies, []);

    /// <summary>The same, with what plugins define.</summary>
    /// <param name="assemblies">Orchestrator's own assemblies.</param>
    /// <param name="plugins">The plugins; each of their entries says which one it comes from.</param>
    /// <exception cref="PluginException">A plugin throws, defines a name that there is already, or one that cannot be used.</exception>
    public static CatalogRegistry Load(IReadOnlyList<Assembly> assemblies, IReadOnlyList<Plugin> plugins) => new(
    [
        .. assemblies.Append(typeof(CatalogRegistry).Assembly).Distinct().Select(assembly => new CatalogSource(assembly, null)),
        .. plugins.Select(plugin => new CatalogSource(plugin.Assembly, plugin)),
    ]);

    /// <summary>Whether a module can sit at a placement of a backbone, and whether the network then has a deploy form.</summary>
    /// <remarks>A placement that is not known is impossible: a plugin's module can name any as its default.</remarks>
    /// <exception cref="KeyNotFoundException">The module or the backbone is not in the catalog.</exception>
    public PlacementFit Fit(string module, string placement, string backbone) => Placements.TryGetValue(placement, out var entry)
        ? PlacementFit.Of(Modules[module], entry, Backbones[backbone])
        : new PlacementFit($"there is no placement '{placement}'", null, null);

    private static FrozenDictionary<string, TEntry> Collect<TEntry>(IReadOnlyList<CatalogSource> sources)
        where TEntry : CatalogEntry =>
        Collect(sources, source => source.Definitions<TEntry>().Select(definition => (source.EntryOf<TEntry>(definition), definition.FullName!)));

    private static FrozenDictionary<string, TEntry> Collect<TEntry>(
        IReadOnlyList<CatalogSource> sources, Func<CatalogSource, IEnumerable<(TEntry Entry, string Definition)>> read)
        where TEntry : CatalogEntry
    {
        var found = new Dictionary<string, (TEntry Entry, string Definition)>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (entry, definition) in read(source))
            {
                if (!found.TryAdd(entry.Name, (entry, definition))) throw source.DefinedTwice(entry.Name, found[entry.Name].Definition, definition);
            }
        }

        return found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Entry, StringComparer.Ordinal);
    }
}
