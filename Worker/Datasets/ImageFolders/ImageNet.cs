using Orchestrator.Catalog;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>ImageNet, ILSVRC 2012.</summary>
public sealed class ImageNet : ImageFolderDataset
{
    /// <inheritdoc/>
    public override DatasetEntry Entry { get; } = new()
    {
        Name = "imagenet",
        Title = "ImageNet",
        Summary = "1,281,167 + 50,000 photographs in 1,000 classes (ILSVRC 2012), stored with a shorter side of 256 pixels, seen at 224x224.",
        Source = "Russakovsky et al.: ImageNet Large Scale Visual Recognition Challenge, 2015 (research only)",
        Options = CommonOptions,
        Channels = 3,
        Height = 224,
        Width = 224,
        Classes = 1_000,
        TrainImages = 1_281_167,
        TestImages = 50_000,
        Mean = ImageNetMean,
        StandardDeviation = ImageNetDeviation,
        HowToGet = "Get the ILSVRC 2012 archives from image-net.org and unpack them into DATA/imagenet/train/CLASS and DATA/imagenet/val/CLASS.",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folders { get; } = ["imagenet", "ILSVRC2012", "ILSVRC/Data/CLS-LOC"];

    /// <inheritdoc/>
    public override int ShorterSide => 256;
}
