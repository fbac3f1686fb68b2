using System.Collections.Frozen;
using System.Reflection;
using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Modules;

namespace Orchestrator.Worker.Training;

/// <summary>The catalog's names as code: what builds each module, backbone and data set. Immutable; found by reflection, no list is edited.</summary>
public sealed class TrainingCatalog
{
    private readonly FrozenDictionary<Assembly, Plugin> _plugins;

    private TrainingCatalog(Assembly own, IReadOnlyList<Plugin> plugins)
    {
        Assembly[] assemblies = [own, .. plugins.Select(plugin => plugin.Assembly)];
        Modules = Collect<IDefines<ModuleEntry>, ModuleEntry>(assemblies);
        Backbones = Collect<IBackboneDefinition, BackboneEntry>(assemblies);
        Datasets = Collect<IDatasetDefinition, DatasetEntry>(assemblies);
        _plugins = plugins.ToFrozenDictionary(plugin => plugin.Assembly);
    }

    /// <summary>The modules by name, with <c>none</c>: each an <see cref="IModuleDefinition"/>, an <see cref="IConvolutionReplacement"/>, or both.</summary>
    public FrozenDictionary<string, IDefines<ModuleEntry>> Modules { get; }

    /// <summary>The backbones by name.</summary>
    public FrozenDictionary<string, IBackboneDefinition> Backbones { get; }

    /// <summary>The data sets by name.</summary>
    public FrozenDictionary<string, IDatasetDefinition> Datasets { get; }

    /// <summary>Everything this assembly defines.</summary>
    public static TrainingCatalog Default { get; } = Load([]);

    /// <summary>
    /// Reads every definition of this assembly and of the plugins. That a name is defined once, and that a plugin's definitions can be
    /// created, is checked by <see cref="CatalogRegistry"/>, which reads the same classes.
    /// </summary>
    public static TrainingCatalog Load(IReadOnlyList<Plugin> plugins) => new(typeof(TrainingCatalog).Assembly, plugins);

    /// <summary>The plugin that a definition comes from; null for Orchestrator's own and for one that is not known.</summary>
    public Plugin? PluginOf(object? definition) => definition is null ? null : _plugins.GetValueOrDefault(definition.GetType().Assembly);

    private static FrozenDictionary<string, TDefinition> Collect<TDefinition, TEntry>(Assembly[] assemblies)
        where TDefinition : class, IDefines<TEntry>
        where TEntry : CatalogEntry =>
        assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TDefinition)))
            .Select(type => (TDefinition)Activator.CreateInstance(type)!)
            .ToFrozenDictionary(definition => definition.Entry.Name, StringComparer.Ordinal);
}
