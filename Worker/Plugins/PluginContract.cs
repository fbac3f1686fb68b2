using System.Reflection;
using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Modules;

namespace Orchestrator.Worker.Plugins;

/// <summary>Checks that what a plugin puts in the catalog can also be built, before a sweep is planned with it.</summary>
public static class PluginContract
{
    private static readonly (Type Entry, IReadOnlyList<Type> Builders)[] Kinds =
    [
        (typeof(IDefines<ModuleEntry>), [typeof(IModuleDefinition), typeof(IConvolutionReplacement)]),
        (typeof(IDefines<BackboneEntry>), [typeof(IBackboneDefinition)]),
        (typeof(IDefines<DatasetEntry>), [typeof(IDatasetDefinition)]),
    ];

    /// <summary>Looks at every definition of the plugin. Run after the catalog was read, which says what cannot be loaded at all.</summary>
    /// <exception cref="PluginException">A definition is of a kind that plugins cannot bring, lacks its builder, or there is none.</exception>
    public static void Check(Plugin plugin)
    {
        var definitions = plugin.Assembly.GetExportedTypes().Where(IsDefinition).ToList();
        if (definitions.Count == 0 && !HasRecipes(plugin.Assembly))
        {
            throw new PluginException(
                plugin.Path,
                $"it defines nothing; a public class that implements {Names(Kinds.SelectMany(kind => kind.Builders), ", ")}, or a resource "
                + "Recipes/*.yaml, is expected.");
        }

        foreach (var definition in definitions)
        {
            var kinds = Kinds.Where(kind => definition.IsAssignableTo(kind.Entry)).ToList();
            if (kinds.Count == 0)
                throw new PluginException(plugin.Path, $"{definition.FullName} defines no module, backbone or data set; plugins bring those and recipes.");
            foreach (var (_, builders) in kinds.Where(kind => !kind.Builders.Any(definition.IsAssignableTo)))
                throw new PluginException(plugin.Path, $"{definition.FullName} must implement {Names(builders, " or ")}.");
        }
    }

    private static bool IsDefinition(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces().Any(@interface => @interface.IsGenericType && @interface.GetGenericTypeDefinition() == typeof(IDefines<>));

    private static bool HasRecipes(Assembly assembly) =>
        assembly.GetManifestResourceNames().Any(name => name.StartsWith("Recipes/", StringComparison.Ordinal));

    private static string Names(IEnumerable<Type> types, string separator) => string.Join(separator, types.Select(type => type.Name));
}
