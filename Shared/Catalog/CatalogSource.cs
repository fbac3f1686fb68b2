using System.Reflection;
using Orchestrator.Catalog.Plugins;

namespace Orchestrator.Catalog;

/// <summary>
/// An assembly that defines names of the catalog. What is wrong with one of our own is a bug and thrown as it is; what is wrong with a
/// plugin becomes a sentence that names its file.
/// </summary>
/// <param name="assembly">The assembly.</param>
/// <param name="plugin">The plugin that it is; null for Orchestrator's own.</param>
internal sealed class CatalogSource(Assembly assembly, Plugin? plugin)
{
    /// <summary>The classes that define names of one kind.</summary>
    /// <exception cref="PluginException">The plugin's classes cannot be read.</exception>
    public IEnumerable<Type> Definitions<TEntry>()
        where TEntry : CatalogEntry => Guarded("its classes cannot be read", () => assembly.GetExportedTypes().Where(Defines<TEntry>).ToList());

    /// <summary>The name that a class defines.</summary>
    /// <exception cref="PluginException">The plugin's class throws, or its entry is not usable.</exception>
    public TEntry EntryOf<TEntry>(Type definition)
        where TEntry : CatalogEntry
    {
        var entry = Guarded($"{definition.FullName} cannot be created", () => ((IDefines<TEntry>)Activator.CreateInstance(definition)!).Entry);
        if (plugin is null) return entry;
        var problem = entry is null ? "its entry is null" : EntryChecks.Problem(entry);
        return problem is null
            ? (TEntry)((CatalogEntry)entry! with { Plugin = plugin.Identity })
            : throw new PluginException(plugin.Path, $"{definition.FullName}: {problem}.");
    }

    /// <summary>The recipes among the assembly's resources.</summary>
    /// <exception cref="PluginException">A recipe of the plugin is wrong; the message lists every problem with its place.</exception>
    public IReadOnlyList<RecipeEntry> Recipes()
    {
        var recipes = Guarded("a recipe cannot be read", () => RecipeFiles.ReadAll(assembly));
        return plugin is null ? recipes : [.. recipes.Select(recipe => recipe with { Plugin = plugin.Identity })];
    }

    /// <summary>What to throw when this source defines a name that there is already.</summary>
    public Exception DefinedTwice(string name, string first, string second)
    {
        var problem = $"The name '{name}' is defined twice: by {first} and by {second}.";
        return plugin is null ? new InvalidOperationException(problem) : new PluginException(plugin.Path, $"{problem} Give yours another name.");
    }

    private static bool Defines<TEntry>(Type type)
        where TEntry : CatalogEntry =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(IDefines<TEntry>));

    private TResult Guarded<TResult>(string context, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (plugin is not null)
        {
            throw new PluginException(plugin.Path, $"{context}: {PluginProblems.Describe(error)}");
        }
    }
}
