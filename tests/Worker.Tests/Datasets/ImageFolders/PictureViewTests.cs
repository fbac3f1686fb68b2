using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Tests.Datasets.Pictures;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Datasets.ImageFolders;

/// <summary>What training makes of an image folder's pictures.</summary>
public sealed class PictureViewTests : IDisposable
{
    private static readonly Normalization Unchanged = new([0, 0, 0], [1, 1, 1]);

    private readonly TempFolder _folder = new();
    private readonly ImageDataset _dataset;
    private readonly ImageDataset _striped;

    public PictureViewTests()
    {
        AnImageFolder.Write(_folder.Path, train: 6, test: 1);
        _dataset = AnImageFolder.Open(_folder.Path, _folder.File("cache"));
        foreach (var file in Directory.GetFiles(AnImageFolder.Write(_folder.Folder("striped"), train: 6, test: 1), "*.jpg", SearchOption.AllDirectories))
            File.WriteAllBytes(file, Png.Of(Drawing.Gradient(128, 128), 128, 128, Png.Colours.Rgb));
        _striped = AnImageFolder.Open(_folder.File("striped"), _folder.File("cache"));
    }

    [Fact]
    public void Get_WithoutAugmentation_GivesThePicturesOfTheBatch()
    {
        using var scope = NewDisposeScope();

        var batch = Batches(new AugmentationSettings(), batchSize: 18).Get(0, 0);

        Assert.Equal([18L, 3L, 128L, 128L], batch.Images.shape);
        var brightest = batch.Images.mean([2, 3]).argmax(1);
        Assert.Equal(batch.Labels.data<long>().ToArray(), brightest.data<long>().ToArray());
    }

    [Fact]
    public void Get_WithEveryAugmentation_DoesNotDependOnTheBatch()
    {
        using var scope = NewDisposeScope();
        var settings = new AugmentationSettings { RandomResizedCrop = 0.08, HorizontalFlip = true, RotationDegrees = 15 };
        var together = Batches(settings, batchSize: 18).Get(1, 0).Images;
        var alone = Batches(settings, batchSize: 1);

        Assert.All(Enumerable.Range(0, 18), step => Assert.Equal(Values(together[step]), Values(alone.Get(1, step).Images[0])));
    }

    [Fact]
    public void Get_WithCropPaddingAndFlip_GivesWhatTheSameImagesGiveStoredByChannel()
    {
        using var scope = NewDisposeScope();
        var settings = new AugmentationSettings { CropPadding = 8, HorizontalFlip = true };
        var members = Enumerable.Range(0, 18).ToArray();
        var random = new TrialRandom(3);
        var expected = Augmenter.For(settings, 128, 128, random)!.Apply(new ImageReader(_dataset.Train).Pixels(members).contiguous(), 0, members);

        var images = Augmenter.For(settings, 128, 128, random)!.Apply(new ImageReader(_dataset.Train).Pixels(members), 0, members);

        Assert.True(expected.Equals(images));
    }

    [Fact]
    public void Get_WithFlipAlone_GivesWhatTheAugmenterGives()
    {
        using var scope = NewDisposeScope();
        var settings = new AugmentationSettings { HorizontalFlip = true };
        var members = Enumerable.Range(0, 18).ToArray();
        var random = new TrialRandom(3);
        var expected = Augmenter.For(settings, 128, 128, random)!.Apply(new ImageReader(_striped.Train).Pixels(members).contiguous(), 2, members);

        Assert.True(expected.Equals(new TrainingViews(_striped.Train, settings, random).Get(2, members)));
    }

    [Fact]
    public void Get_WithARandomResizedCropOfImagesStoredByChannel_GivesWhatPicturesGive()
    {
        using var scope = NewDisposeScope();
        var settings = new AugmentationSettings { RandomResizedCrop = 0.2, HorizontalFlip = true };
        var members = Enumerable.Range(0, 18).ToArray();
        var byPixel = new TrainingViews(_striped.Train, settings, new TrialRandom(3)).Get(2, members);

        var byChannel = new TrainingViews(ByChannel(_striped.Train), settings, new TrialRandom(3)).Get(2, members);

        Assert.True(byPixel.Equals(byChannel));
    }

    [Fact]
    public void WindowOf_ManyDraws_KeepsAreaAndShapeInTheirRanges()
    {
        var draw = new CropDraw(new TrialRandom(5), smallestArea: 0.25);

        var windows = Enumerable.Range(0, 2000).Select(image => draw.WindowOf(epoch: 0, image, height: 256, width: 300)).ToList();

        Assert.All(windows, window =>
        {
            // Sides are rounded to whole pixels: about one part in a hundred.
            Assert.InRange(window.Height * window.Width / (256.0 * 300), 0.24, 1.01);
            Assert.InRange((double)window.Width / window.Height, 0.74, 1.35);
            Assert.True(window is { Top: >= 0, Left: >= 0 } && window.Top + window.Height <= 256 && window.Left + window.Width <= 300);
        });
        Assert.InRange(windows.Average(window => window.Height * window.Width / (256.0 * 300)), 0.55, 0.65);
        Assert.Contains(windows, window => window.Top == 0);
        Assert.Contains(windows, window => window.Left + window.Width == 300);
    }

    [Fact]
    public void WindowOf_APictureThatNoWindowFits_TakesTheCentre()
    {
        // A strip of 20 x 300: a window of the whole area is never as narrow as 4:3 allows.
        var window = new CropDraw(new TrialRandom(5), smallestArea: 1).WindowOf(epoch: 0, image: 0, height: 20, width: 300);

        Assert.Equal(new Window(Top: 0, Left: 136, Height: 20, Width: 27), window);
    }

    [Fact]
    public void WindowOf_TheSameImageInTheSameEpoch_IsTheSameWindow()
    {
        var (one, other) = (new CropDraw(new TrialRandom(5), 0.08), new CropDraw(new TrialRandom(5), 0.08));
        other.WindowOf(0, 1, 256, 256);

        Assert.Equal(one.WindowOf(3, 7, 256, 256), other.WindowOf(3, 7, 256, 256));
        Assert.NotEqual(one.WindowOf(3, 7, 256, 256), one.WindowOf(4, 7, 256, 256));
    }

    public void Dispose() => _folder.Dispose();

    private TrainingBatches Batches(AugmentationSettings augmentation, int batchSize) =>
        new(_dataset.Train, [.. Enumerable.Range(0, 18)], ATrial.Settings with { Augmentation = augmentation, BatchSize = batchSize }, Unchanged, new TrialRandom(3));

    /// <summary>A copy of a set in a file of records, channel by channel, as CIFAR has them.</summary>
    private RecordImageSet ByChannel(ImageSet set)
    {
        using var scope = NewDisposeScope();
        var path = _folder.File("records");
        File.WriteAllBytes(path, new ImageReader(set).Pixels([.. Enumerable.Range(0, set.Count)]).contiguous().bytes);
        return new RecordImageSet([new RecordFile(new MappedFile(path), 0, set.ImageBytes, 0)], set.Labels, 3, set.Height, set.Width);
    }

    private static float[] Values(Tensor image) => image.contiguous().data<float>().ToArray();
}
