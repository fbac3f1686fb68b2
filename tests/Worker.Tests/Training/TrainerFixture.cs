using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Tests.Datasets;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>A trainer over a small Fashion-MNIST look-alike.</summary>
public sealed class TrainerFixture : IDisposable
{
    public TrainerFixture()
    {
        DataFiles.WriteFashionMnist(Folder.Path, train: 400, test: 200);
        var store = new DatasetStore(new DatasetLocator(Folder.Path, new DatasetCache(Folder.Folder("cache"))));
        Trainer = new TorchTrainer(TrainingCatalog.Default, store, Options.Create(new TrainingOptions()), TimeProvider.System);
    }

    public TempFolder Folder { get; } = new();

    public TorchTrainer Trainer { get; }

    /// <summary>Trains a configuration from the start, or from checkpoints.</summary>
    public TrainingOutcome Train(TrialConfig config, RecordingAttempt attempt, params IReadOnlyList<CheckpointInfo> checkpoints) =>
        Trainer.Train(new ClaimedTrial(new Fence(new TrialId(1), 1, 1), config, checkpoints), attempt);

    /// <summary>Trains a configuration undisturbed.</summary>
    public (TrialResult Result, RecordingAttempt Attempt) TrainUndisturbed(TrialConfig config)
    {
        var attempt = new RecordingAttempt(Folder);
        return (Assert.IsType<TrainingOutcome.Finished>(Train(config, attempt)).Result, attempt);
    }

    public void Dispose() => Folder.Dispose();
}
