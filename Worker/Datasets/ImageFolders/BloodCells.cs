using Orchestrator.Catalog;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Blood cells of three kinds, as in the application of lightweight bottleneck attention.</summary>
public sealed class BloodCells : ImageFolderDataset
{
    /// <inheritdoc/>
    public override DatasetEntry Entry { get; } = new()
    {
        Name = "blood-cells",
        Title = "Blood cells",
        Summary = "Colour images of 128x128 pixels of platelets, red and white blood cells, in an image folder.",
        Source = "Cropped from Shenggan/BCCD_Dataset (MIT licence); counts of the lightweight bottleneck attention's patent",
        Options = CommonOptions,
        Channels = 3,
        Height = 128,
        Width = 128,
        Classes = 3,
        TrainImages = 4_000,
        TestImages = 1_000,
        Mean = [0.7256, 0.6891, 0.7379],
        StandardDeviation = [0.0790, 0.1160, 0.0696],
        HowToGet = "Put the images into DATA/blood-cells/train/CLASS and DATA/blood-cells/test/CLASS, for three classes.",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Folders { get; } = ["blood-cells"];

    /// <inheritdoc/>
    public override int ShorterSide => 128;
}
