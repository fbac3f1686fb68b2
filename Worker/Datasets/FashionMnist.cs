using Orchestrator.Catalog;

namespace Orchestrator.Worker.Datasets;

/// <summary>Fashion-MNIST: 28x28 grey images of ten kinds of clothing, as IDX files.</summary>
public sealed class FashionMnist : IDatasetDefinition
{
    /// <inheritdoc/>
    public DatasetEntry Entry { get; } = new()
    {
        Name = "fashion-mnist",
        Title = "Fashion-MNIST",
        Summary = "60,000 + 10,000 grey images of 28x28 pixels in ten kinds of clothing.",
        Source = "Xiao, Rasul, Vollgraf: Fashion-MNIST, 2017 (MIT licence)",
        Channels = 1,
        Height = 28,
        Width = 28,
        Classes = 10,
        TrainImages = 60_000,
        TestImages = 10_000,
        Mean = [0.2860],
        StandardDeviation = [0.3530],
        HowToGet = "On Debian and Ubuntu: apt-get install dataset-fashion-mnist; elsewhere put the four IDX files, plain or gzipped, into DATA/fashion-mnist.",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders { get; } = ["fashion-mnist", "FashionMNIST/raw"];

    /// <inheritdoc/>
    public IReadOnlyList<string> PackageFolders { get; } = ["/usr/share/datasets/fashion-mnist"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; } =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <inheritdoc/>
    public ImageDataset Read(DatasetFolder files) => new(Part(files, 0), Part(files, 2), files.Checksum(Files));

    private ImageSet Part(DatasetFolder files, int first) =>
        IdxFile.Read(files.Open(Files[first]), files.Open(Files[first + 1]), Entry.Height, Entry.Width, Entry.Classes);
}
