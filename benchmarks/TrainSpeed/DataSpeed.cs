using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Benchmarks.TrainSpeed;

/// <summary>The data path alone: colour images of 32x32 pixels gathered from a mapped file, padded, cropped, mirrored, rotated and normalised, in batches of 128 on one thread.</summary>
internal static class DataSpeed
{
    private const int BatchSize = 128;
    private const int Records = 10_000;

    /// <summary>The speed over at least <paramref name="images"/> images.</summary>
    public static Speed Measure(int images)
    {
        set_num_threads(1);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[Records * 3073]);
            return Measure(CifarFile.Read([new MappedFile(path)], labelBytes: 1, classes: 10), images);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Speed Measure(ImageSet set, int images)
    {
        var settings = new TrainingSettings
        {
            Epochs = 1,
            BatchSize = BatchSize,
            Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.1 },
            Schedule = new ScheduleSettings { Name = "constant" },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true, RotationDegrees = 15 },
            DropLastBatch = true,
        };
        var batches = new TrainingBatches(set, [.. Enumerable.Range(0, Records)], settings, Normalization.Of(new Cifar10().Entry), new TrialRandom(0));

        return Speed.Of(() => BatchReading.Read(batches, images));
    }
}
