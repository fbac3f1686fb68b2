using Orchestrator.Catalog;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Cats and dogs, as in the application of lightweight bottleneck attention.</summary>
public sealed class CatsDogs : ImageFolderDataset
{
    /// <inheritdoc/>
    public override DatasetEntry Entry { get; } = new()
    {
        Name = "cats-dogs",
        Title = "Cats and dogs",
        Summary = "Photographs of cats and dogs, seen at 224x224 pixels, in an image folder.",
        Source = "Kaggle, Dogs vs. Cats (Asirra); counts of the lightweight bottleneck attention's patent",
        Options = CommonOptions,
        Channels = 3,
        Height = 224,
        Width = 224,
        Classes = 2,
        TrainImages = 3_000,
        TestImages = 680,
        Mean = [0.4902, 0.4527, 0.4124],
        StandardDeviation = [0.2574, 0.2490, 0.2520],
        HowToGet = "Put the images into DATA/cats-dogs/train/CLASS and DATA/cats-dogs/test/CLASS, for two classes.",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folders { get; } = ["cats-dogs"];

    /// <inheritdoc/>
    public override int ShorterSide => 224;
}
