using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Datasets;

/// <summary>CIFAR-10, binary version.</summary>
public sealed class Cifar10 : IDatasetDefinition
{
    /// <inheritdoc/>
    public DatasetEntry Entry { get; } = new()
    {
        Name = "cifar10",
        Title = "CIFAR-10",
        Summary = "50,000 + 10,000 colour images of 32x32 pixels in ten classes.",
        Source = "Krizhevsky: Learning Multiple Layers of Features from Tiny Images, 2009",
        Channels = 3,
        Height = CifarFile.Side,
        Width = CifarFile.Side,
        Classes = 10,
        TrainImages = 50_000,
        TestImages = 10_000,
        Mean = [0.4914, 0.4822, 0.4465],
        StandardDeviation = [0.2470, 0.2435, 0.2616],
        HowToGet = "Run 'orchestrator data fetch cifar10', or unpack https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz into DATA, so that DATA/cifar-10-batches-bin/test_batch.bin exists.",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders { get; } = ["cifar-10-batches-bin", "cifar10"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; } =
        ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"];

    /// <inheritdoc/>
    public DatasetSource Source { get; } = new(
        CifarFile.Home,
        "cifar-10-batches-bin",
        [new RemoteFile("cifar-10-binary.tar.gz", 170_052_171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")]);

    /// <inheritdoc/>
    public ImageDataset Read(DatasetFolder files) => new(
        CifarFile.Read(Files.SkipLast(1).Select(files.Open), labelBytes: 1, Entry.Classes),
        CifarFile.Read([files.Open(Files[^1])], labelBytes: 1, Entry.Classes),
        files.Checksum(Files));
}
