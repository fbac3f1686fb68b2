using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets.Fetching;

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
        HowToGet = "On Debian and Ubuntu: apt-get install dataset-fashion-mnist; elsewhere run 'orchestrator data fetch fashion-mnist', or put the four IDX files, plain or gzipped, into DATA/fashion-mnist.",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders { get; } = ["fashion-mnist", "FashionMNIST/raw"];

    /// <inheritdoc/>
    public IReadOnlyList<string> PackageFolders { get; } = ["/usr/share/datasets/fashion-mnist"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; } =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <inheritdoc/>
    public DatasetSource Source { get; } = new(
        new Uri("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
        "fashion-mnist",
        [
            new RemoteFile("train-images-idx3-ubyte.gz", 26_421_880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
            new RemoteFile("train-labels-idx1-ubyte.gz", 29_515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
            new RemoteFile("t10k-images-idx3-ubyte.gz", 4_422_102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
            new RemoteFile("t10k-labels-idx1-ubyte.gz", 5_148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
        ]);

    /// <inheritdoc/>
    public ImageDataset Read(DatasetFolder files) => new(Part(files, 0), Part(files, 2), files.Checksum(Files));

    private ImageSet Part(DatasetFolder files, int first) =>
        IdxFile.Read(files.Open(Files[first]), files.Open(Files[first + 1]), Entry.Height, Entry.Width, Entry.Classes);
}
