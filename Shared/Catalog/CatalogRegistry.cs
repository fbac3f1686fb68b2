using System.Collections.Frozen;
using System.Reflection;

namespace Orchestrator.Catalog;

/// <summary>All names a sweep can use: modules, backbones, placements, data sets and recipes. Immutable.</summary>
public sealed class CatalogRegistry
{
    private CatalogRegistry(Assembly[] assemblies)
    {
        Modules = Collect<ModuleEntry>(assemblies);
        Backbones = Collect<BackboneEntry>(assemblies);
        Placements = Collect<PlacementEntry>(assemblies);
        Datasets = Collect<DatasetEntry>(assemblies);
        Recipes = RecipeFiles.ReadAll().ToFrozenDictionary(recipe => recipe.Name);
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

    /// <summary>Reads every <see cref="IDefines{TEntry}"/> of the assemblies and of this one, which has the placements.</summary>
    /// <exception cref="InvalidOperationException">Two classes define one name; the message names both.</exception>
    public static CatalogRegistry Load(params Assembly[] assemblies) => new([.. assemblies.Append(typeof(CatalogRegistry).Assembly).Distinct()]);

    private static FrozenDictionary<string, TEntry> Collect<TEntry>(Assembly[] assemblies)
        where TEntry : CatalogEntry
    {
        var found = new Dictionary<string, (TEntry Entry, Type Definition)>(StringComparer.Ordinal);
        foreach (var definition in assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(Defines<TEntry>))
        {
            var entry = ((IDefines<TEntry>)Activator.CreateInstance(definition)!).Entry;
            if (!found.TryAdd(entry.Name, (entry, definition)))
                throw new InvalidOperationException(
                    $"The name '{entry.Name}' is defined twice: by {found[entry.Name].Definition.FullName} and by {definition.FullName}.");
        }

        return found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Entry, StringComparer.Ordinal);
    }

    private static bool Defines<TEntry>(Type type)
        where TEntry : CatalogEntry =>
        type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDefines<TEntry>)) && type.GetConstructor([]) is not null;
}
