using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Imagenette: ten easy classes of ImageNet.</summary>
public sealed class Imagenette : ImageFolderDataset
{
    /// <inheritdoc/>
    public override DatasetEntry Entry { get; } = new()
    {
        Name = "imagenette",
        Title = "Imagenette",
        Summary = "9,469 + 3,925 photographs in ten easy classes of ImageNet, stored with a shorter side of 256 pixels, seen at 224x224.",
        Source = "Howard: Imagenette, github.com/fastai/imagenette, version 2 (ImageNet's terms: research only)",
        Options = CommonOptions,
        Channels = 3,
        Height = 224,
        Width = 224,
        Classes = 10,
        TrainImages = 9_469,
        TestImages = 3_925,
        Mean = ImageNetMean,
        StandardDeviation = ImageNetDeviation,
        HowToGet = "Run 'orchestrator data fetch imagenette', or unpack https://s3.amazonaws.com/fast-ai-imageclas/imagenette2-320.tgz into DATA, so that DATA/imagenette2-320/train exists.",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folders { get; } = ["imagenette", "imagenette2-320", "imagenette2"];

    /// <inheritdoc/>
    public override DatasetSource Source { get; } = new(
        new Uri("https://s3.amazonaws.com/fast-ai-imageclas/"),
        "imagenette2-320",
        [new RemoteFile("imagenette2-320.tgz", 341_663_724, "569b4497c98db6dd29f335d1f109cf315fe127053cedf69010d047f0188e158c")]);

    /// <inheritdoc/>
    public override int ShorterSide => 256;
}
