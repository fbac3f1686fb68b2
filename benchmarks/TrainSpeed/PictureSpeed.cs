using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Datasets.ImageFolders;
using Orchestrator.Worker.Datasets.Pictures;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Benchmarks.TrainSpeed;

/// <summary>
/// The data path of image folders alone: pictures of 256x341 pixels from a mapped cache, a random resized crop to 224x224, mirrored and normalised, in
/// batches of 64 on one thread. Decoding is done before training and is not measured here.
/// </summary>
internal static class PictureSpeed
{
    private const int BatchSize = 64;
    private const int Pictures = 512;
    private const int Height = 256;
    private const int Width = 341;
    private const int Seen = 224;

    /// <summary>The speed over at least <paramref name="images"/> images.</summary>
    public static Speed Measure(int images)
    {
        set_num_threads(1);
        var path = Path.GetTempFileName();
        try
        {
            Write(path);
            var set = new PictureSet(PictureCacheFile.TryOpen(path)!, 0, Pictures, Seen, Seen);
            return Measure(set, new AugmentationSettings { RandomResizedCrop = 0.08, HorizontalFlip = true }, images);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Speed Measure(ImageSet set, AugmentationSettings augmentation, int images)
    {
        var settings = new TrainingSettings
        {
            Epochs = 1,
            BatchSize = BatchSize,
            Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.1 },
            Schedule = new ScheduleSettings { Name = "constant" },
            Augmentation = augmentation,
        };
        var batches = new TrainingBatches(set, [.. Enumerable.Range(0, Pictures)], settings, Normalization.Of(new ImageNet().Entry), new TrialRandom(0));
        return Speed.Of(() => BatchReading.Read(batches, images));
    }

    private static void Write(string path)
    {
        using var writer = new PictureCacheWriter(path);
        var pixels = new byte[Height * Width * Picture.Channels];
        for (var picture = 0; picture < Pictures; picture++)
            writer.Add(new DecodedImage(new ListedFile($"{picture}", 0, 0, default), "", new Picture(pixels, Height, Width), null));
        writer.Finish(Pictures, (checksum, unreadable) => new PictureCacheHeader
        {
            Dataset = "speed", Preparation = "", Fingerprint = "", Checksum = checksum, Classes = [], TrainImages = 0, TestImages = 0, Unreadable = unreadable,
        });
    }
}
