using Microsoft.Extensions.Options;
using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Tests.Datasets;
using Orchestrator.Worker.Tests.Training;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Plugins;

/// <summary>Trials whose module comes from a plugin.</summary>
public sealed class PluginTrainingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PluginTrainingTests() => DataFiles.WriteFashionMnist(_folder.Path, train: 400, test: 200);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_WithAPluginsModule_RecordsThePlugin()
    {
        var (config, catalog) = Trial(PluginFiles.Example, "pixel-gate");

        var outcome = Train(config, catalog);

        var result = Assert.IsType<TrainingOutcome.Finished>(outcome).Result;
        Assert.Equal([config.Module.Plugin!], result.Record.Plugins);
    }

    [Fact]
    public void Train_WithAPluginsBackboneAndDataSet_RecordsBothPlugins()
    {
        var plugins = PluginLoader.LoadAll(
        [
            PluginFiles.Derived(_folder, "OwnBackbones", typeof(OwnBackbone)), PluginFiles.Derived(_folder, "OwnImages", typeof(OwnDataset)),
        ]);
        var config = ATrial.Config() with
        {
            Backbone = new Choice("own-net") { Plugin = plugins[0].Identity }, Dataset = new Choice("own-images") { Plugin = plugins[1].Identity },
        };

        var outcome = Train(config, TrainingCatalog.Load(plugins));

        var record = Assert.IsType<TrainingOutcome.Finished>(outcome).Result.Record;
        Assert.Equal(["OwnBackbones", "OwnImages"], record.Plugins!.Select(plugin => plugin.Name));
    }

    [Theory]
    [InlineData("build", "failed. InvalidOperationException: The faulty module cannot be built.")]
    [InlineData("forward", "failed. InvalidOperationException: The faulty module cannot compute.")]
    public void Train_WithAPluginThatThrows_BlamesThePlugin(string fails, string expected)
    {
        var (config, catalog) = Trial(PluginFiles.Faulty, "faulty", ("fails", OptionValue.Of(fails)));

        var failure = Assert.IsType<TrainingOutcome.Failed>(Train(config, catalog));

        Assert.StartsWith($"Plugin '{PluginFiles.Faulty}' (FaultyPlugin 2.1.0", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithAPluginThatGivesAnotherShape_SaysThatThePluginMayBeTheCause()
    {
        var (config, catalog) = Trial(PluginFiles.Faulty, "faulty", ("fails", OptionValue.Of("shape")));

        var failure = Assert.IsType<TrainingOutcome.Failed>(Train(config, catalog));

        Assert.Contains($"The trial uses plugin '{PluginFiles.Faulty}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithoutThePlugin_GivesTheTrialBackForAnotherWorker()
    {
        var (config, _) = Trial(PluginFiles.Example, "pixel-gate");

        var failure = Assert.IsType<TrainingOutcome.Failed>(Train(config, TrainingCatalog.Default));

        Assert.Equal(FailureCause.MissingPlugin, failure.Cause);
        Assert.Contains(
            $"This trial's 'pixel-gate' is from the plugin {config.Module.Plugin}; this worker has not loaded it.", failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithAnotherBuildOfThePlugin_IsRefused()
    {
        var (config, catalog) = Trial(PluginFiles.Example, "pixel-gate");
        var other = config.Module.Plugin! with { Sha256 = new string('0', 64) };

        var failure = Assert.IsType<TrainingOutcome.Failed>(Train(config with { Module = config.Module with { Plugin = other } }, catalog));

        Assert.Equal(FailureCause.MissingPlugin, failure.Cause);
        Assert.Contains("this worker has another one from ExamplePlugin", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_OfAConfiguration_ChangesWithThePluginsBytes()
    {
        var (config, _) = Trial(PluginFiles.Example, "pixel-gate");
        var other = config.Module.Plugin! with { Sha256 = new string('0', 64) };

        Assert.NotEqual(ConfigHash.OfTrial(config), ConfigHash.OfTrial(config with { Module = config.Module with { Plugin = other } }));
    }

    private static (TrialConfig Config, TrainingCatalog Catalog) Trial(string file, string module, params (string Name, OptionValue Value)[] options)
    {
        var plugins = PluginLoader.LoadAll([file]);
        var catalog = TrainingCatalog.Load(plugins);
        var choice = ATrial.Choice(catalog.Modules[module].Entry, options) with { Plugin = plugins[0].Identity };
        return (ATrial.Config() with { Module = choice, Placement = "standard" }, catalog);
    }

    private TrainingOutcome Train(TrialConfig config, TrainingCatalog catalog)
    {
        var store = new DatasetStore(new DatasetLocator(_folder.Path, new DatasetCache(_folder.Folder("cache"))));
        var trainer = new TorchTrainer(catalog, store, Options.Create(new TrainingOptions()), TimeProvider.System);
        return trainer.Train(new ClaimedTrial(new Fence(new TrialId(1), 1, 1), config, []), new RecordingAttempt(_folder));
    }
}
