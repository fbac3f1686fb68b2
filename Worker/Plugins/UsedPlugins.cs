using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Trials;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Plugins;

/// <summary>Finds the plugins that a trial's configuration uses.</summary>
internal static class UsedPlugins
{
    /// <summary>The plugins, each once.</summary>
    /// <exception cref="MissingPluginException">One is not loaded, or is not the one that the trial was planned with.</exception>
    public static IReadOnlyList<Plugin> Of(TrialConfig config, TrainingCatalog catalog)
    {
        (Choice Choice, object? Definition)[] used =
        [
            (config.Module, catalog.Modules.GetValueOrDefault(config.Module.Name)),
            (config.Backbone, catalog.Backbones.GetValueOrDefault(config.Backbone.Name)),
            (config.Dataset, catalog.Datasets.GetValueOrDefault(config.Dataset.Name)),
        ];
        return [.. used.Select(pair => Required(pair.Choice, catalog.PluginOf(pair.Definition))).OfType<Plugin>().Distinct()];
    }

    private static Plugin? Required(Choice choice, Plugin? loaded)
    {
        if (choice.Plugin == loaded?.Identity) return loaded;
        var wanted = choice.Plugin is { } plugin ? $"from the plugin {plugin}" : "Orchestrator's own";
        var found = loaded is null ? "has not loaded it" : $"has another one from {loaded.Identity}";
        throw new MissingPluginException(
            $"This trial's '{choice.Name}' is {wanted}; this worker {found}. Start it with --plugin and the file that the trial was planned with.");
    }
}
