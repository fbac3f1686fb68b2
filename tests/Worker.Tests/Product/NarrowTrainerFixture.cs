using Microsoft.Extensions.Options;
using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.NarrowBackbones;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Tests.Datasets;
using Orchestrator.Worker.Tests.Training;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Product;

/// <summary>A trainer that knows the narrow backbones next to the product's, over a small Fashion-MNIST look-alike.</summary>
public sealed class NarrowTrainerFixture : IDisposable
{
    // The backbones come in the way that a user's own do.
    private static readonly Plugin Own = new(
        "narrow", new PluginIdentity("narrow", "1", new string('0', 64)), typeof(NarrowBackbone).Assembly);

    private readonly TorchTrainer _trainer;

    public NarrowTrainerFixture()
    {
        DataFiles.WriteFashionMnist(Folder.Path, train: 400, test: 200);
        var store = new DatasetStore(new DatasetLocator(Folder.Path, new DatasetCache(Folder.Folder("cache"))));
        _trainer = new TorchTrainer(Catalog, store, Options.Create(new TrainingOptions()), TimeProvider.System);
    }

    /// <summary>The product's definitions and the narrow backbones.</summary>
    public static TrainingCatalog Catalog { get; } = TrainingCatalog.Load([Own]);

    /// <summary>The same as data.</summary>
    public static CatalogRegistry Names { get; } = CatalogRegistry.Load([typeof(TrainingCatalog).Assembly], [Own]);

    /// <summary>What the trials train on.</summary>
    public static DatasetEntry Dataset { get; } = new FashionMnist().Entry;

    public TempFolder Folder { get; } = new();

    /// <summary>Two steps of four images, then a test on four.</summary>
    public static TrialConfig Config(string module, string placement, string backbone) => ATrial.Config(module, placement) with
    {
        Backbone = new Choice(backbone) { Plugin = Own.Identity },
        Training = ATrial.Settings with { Epochs = 1, BatchSize = 4, TrainImages = 8, ValidationImages = 0, TestImages = 4 },
    };

    /// <summary>Trains from the start, or from checkpoints.</summary>
    public TrainingOutcome Train(TrialConfig config, RecordingAttempt attempt, params IReadOnlyList<CheckpointInfo> checkpoints) =>
        _trainer.Train(new ClaimedTrial(new Fence(new TrialId(1), 1, 1), config, checkpoints), attempt);

    /// <summary>Trains undisturbed.</summary>
    public (TrialResult Result, RecordingAttempt Attempt) TrainUndisturbed(TrialConfig config)
    {
        var attempt = new RecordingAttempt(Folder);
        return (Assert.IsType<TrainingOutcome.Finished>(Train(config, attempt)).Result, attempt);
    }

    public void Dispose() => Folder.Dispose();
}
