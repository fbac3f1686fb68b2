using Microsoft.Extensions.Options;
using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Datasets.ImageFolders;
using Orchestrator.Worker.Tests.Datasets.ImageFolders;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>Trials on images that are decoded from a folder.</summary>
public sealed class ImageFolderTrainingTests : IDisposable
{
    private static readonly TrainingSettings Settings = ATrial.Settings with
    {
        Epochs = 1,
        BatchSize = 6,
        Augmentation = new AugmentationSettings { RandomResizedCrop = 0.5, HorizontalFlip = true },
        TrainImages = 12,
        ValidationImages = 3,
        TestImages = 6,
    };

    private readonly TempFolder _folder = new();
    private readonly string _cells;

    public ImageFolderTrainingTests() => _cells = AnImageFolder.Write(_folder.Path, train: 8, test: 3);

    [Fact]
    public void Train_OnAnImageFolder_RecordsHowItsImagesWerePrepared()
    {
        var record = Finished(Train("stop")).Record;

        Assert.StartsWith("shorter side 128, bilinear-antialias 1, libturbojpeg.so.", record.DatasetPreparation, StringComparison.Ordinal);
        Assert.Equal((12, 3, 6), (record.TrainImages, record.ValidationImages, record.TestImages));
        Assert.Null(record.UnreadableImages);
        Assert.Null(record.ClassList);
    }

    [Fact]
    public void Train_WithADamagedImage_FailsAndNamesIt()
    {
        File.WriteAllBytes(Path.Combine(_cells, "train/red/003.jpg"), []);

        var failed = Assert.IsType<TrainingOutcome.Failed>(Train("stop"));

        Assert.Equal(FailureCause.BrokenInput, failed.Cause);
        Assert.Contains("train/red/003.jpg is empty", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithADamagedImageSkipped_RecordsThatItWasLeftOut()
    {
        File.WriteAllBytes(Path.Combine(_cells, "train/red/003.jpg"), []);

        Assert.Equal(1, Finished(Train("skip")).Record.UnreadableImages);
    }

    [Fact]
    public void Train_ToldToStopWhileDecoding_StopsWithoutAFailure()
    {
        var attempt = new RecordingAttempt(_folder) { StopAfterLooks = 0, Reason = StopReason.Cancelled };

        Assert.Equal(new TrainingOutcome.Stopped(StopReason.Cancelled), Train("stop", attempt));
        Assert.Empty(attempt.Checkpoints);
    }

    public void Dispose() => _folder.Dispose();

    private static TrialResult Finished(TrainingOutcome outcome) => Assert.IsType<TrainingOutcome.Finished>(outcome).Result;

    private TrainingOutcome Train(string unreadable, RecordingAttempt? attempt = null)
    {
        var store = new DatasetStore(new DatasetLocator(_folder.Path, new DatasetCache(_folder.Folder("cache"))));
        var trainer = new TorchTrainer(TrainingCatalog.Default, store, Options.Create(new TrainingOptions()), TimeProvider.System);
        var cells = ATrial.Choice(new BloodCells().Entry, (ImageFolderDataset.Unreadable, OptionValue.Of(unreadable)));
        var config = ATrial.Config(settings: Settings) with { Dataset = cells };
        return trainer.Train(new ClaimedTrial(new Fence(new TrialId(1), 1, 1), config, []), attempt ?? new RecordingAttempt(_folder));
    }
}
