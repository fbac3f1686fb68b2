using Orchestrator.Trials;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Datasets;

/// <summary>
/// Training images as their augmentation leaves them. Windows and mirroring of stored pictures are done while pixels are copied out of the file, which
/// costs a third of a gather; what is left (padded crops, rotation) is done on the batch by <see cref="Augmenter"/>.
/// </summary>
internal sealed class TrainingViews
{
    private readonly ImageReader _reader;
    private readonly ImageSet _images;
    private readonly TrialRandom _random;
    private readonly CropDraw? _crop;
    private readonly Augmenter? _augmenter;
    private readonly bool _isMirroring;
    private readonly bool _isCopying;

    /// <summary>Views of a set's images.</summary>
    public TrainingViews(ImageSet images, AugmentationSettings settings, TrialRandom random)
    {
        (_images, _reader, _random) = (images, new ImageReader(images), random);
        _crop = settings.RandomResizedCrop is { } smallestArea ? new CropDraw(random, smallestArea) : null;

        // A padded crop comes before the mirroring and is the augmenter's; the two must not change places.
        _isCopying = _crop is not null || (images.Planes == 1 && settings.CropPadding == 0);
        _isMirroring = _isCopying && settings.HorizontalFlip;
        _augmenter = Augmenter.For(_isCopying ? settings with { HorizontalFlip = false } : settings, images.Height, images.Width, random);
    }

    /// <summary>The views of a batch: N x C x H x W bytes.</summary>
    /// <param name="epoch">From 0.</param>
    /// <param name="images">Indices into the set.</param>
    public Tensor Get(int epoch, int[] images)
    {
        var pixels = _isCopying ? _reader.Views(images, (image, height, width) => ViewOf(epoch, image, height, width)) : _reader.Pixels(images);
        return _augmenter is null ? pixels : _augmenter.Apply(pixels, epoch, images);
    }

    private View ViewOf(int epoch, int image, int height, int width) => new(
        _crop?.WindowOf(epoch, image, height, width) ?? Window.Centered(height, width, _images.Height, _images.Width),
        _isMirroring && _random.Augmentation(epoch, image).IsFlipped);
}
