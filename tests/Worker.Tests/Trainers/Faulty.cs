using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Trials;
using Orchestrator.Worker.Tests.Plugins;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>Trials with the faulty plugin's module.</summary>
internal static class Faulty
{
    /// <summary>A trial that fails like this.</summary>
    public static TrialConfig Config(string fails)
    {
        var plugins = PluginLoader.LoadAll([PluginFiles.Faulty]);
        var entry = TrainingCatalog.Load(plugins).Modules["faulty"].Entry;
        return ATrial.Config() with
        {
            Module = ATrial.Choice(entry, ("fails", OptionValue.Of(fails))) with { Plugin = plugins[0].Identity }, Placement = "standard",
        };
    }
}
