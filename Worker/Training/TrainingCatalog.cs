using System.Collections.Frozen;
using System.Reflection;
using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Modules;

namespace Orchestrator.Worker.Training;

/// <summary>The catalog's names as code: what builds each module, backbone and data set. Immutable; found by reflection, no list is edited.</summary>
public sealed class TrainingCatalog
{
    private TrainingCatalog(Assembly[] assemblies)
    {
        Modules = Collect<IDefines<ModuleEntry>, ModuleEntry>(assemblies);
        Backbones = Collect<IBackboneDefinition, BackboneEntry>(assemblies);
        Datasets = Collect<IDatasetDefinition, DatasetEntry>(assemblies);
    }

    /// <summary>The modules by name, with <c>none</c>: each an <see cref="IModuleDefinition"/>, an <see cref="IConvolutionReplacement"/>, or both.</summary>
    public FrozenDictionary<string, IDefines<ModuleEntry>> Modules { get; }

    /// <summary>The backbones by name.</summary>
    public FrozenDictionary<string, IBackboneDefinition> Backbones { get; }

    /// <summary>The data sets by name.</summary>
    public FrozenDictionary<string, IDatasetDefinition> Datasets { get; }

    /// <summary>Everything this assembly defines.</summary>
    public static TrainingCatalog Default { get; } = Load(typeof(TrainingCatalog).Assembly);

    /// <summary>
    /// Reads every definition of the assemblies. That a name is defined once is checked by <see cref="CatalogRegistry"/>, which reads the
    /// same classes.
    /// </summary>
    public static TrainingCatalog Load(params Assembly[] assemblies) => new(assemblies);

    private static FrozenDictionary<string, TDefinition> Collect<TDefinition, TEntry>(Assembly[] assemblies)
        where TDefinition : class, IDefines<TEntry>
        where TEntry : CatalogEntry =>
        assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TDefinition)))
            .Select(type => (TDefinition)Activator.CreateInstance(type)!)
            .ToFrozenDictionary(definition => definition.Entry.Name, StringComparer.Ordinal);
}
