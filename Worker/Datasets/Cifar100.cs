using Orchestrator.Catalog;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Worker.Datasets;

/// <summary>CIFAR-100 with its fine labels, binary version.</summary>
public sealed class Cifar100 : IDatasetDefinition
{
    /// <inheritdoc/>
    public DatasetEntry Entry { get; } = new()
    {
        Name = "cifar100",
        Title = "CIFAR-100",
        Summary = "50,000 + 10,000 colour images of 32x32 pixels in 100 fine classes.",
        Source = "Krizhevsky: Learning Multiple Layers of Features from Tiny Images, 2009",
        Channels = 3,
        Height = CifarFile.Side,
        Width = CifarFile.Side,
        Classes = 100,
        TrainImages = 50_000,
        TestImages = 10_000,
        Mean = [0.5071, 0.4865, 0.4409],
        StandardDeviation = [0.2673, 0.2564, 0.2762],
        HowToGet = "Run 'orchestrator data fetch cifar100', or unpack https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz into DATA, so that DATA/cifar-100-binary/train.bin exists.",
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders { get; } = ["cifar-100-binary", "cifar100"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; } = ["train.bin", "test.bin"];

    /// <inheritdoc/>
    public DatasetSource Source { get; } = new(
        CifarFile.Home,
        "cifar-100-binary",
        [new RemoteFile("cifar-100-binary.tar.gz", 168_513_733, "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec")]);

    /// <inheritdoc/>
    public ImageDataset Read(DatasetFolder files) => new(
        CifarFile.Read([files.Open(Files[0])], labelBytes: 2, Entry.Classes),
        CifarFile.Read([files.Open(Files[1])], labelBytes: 2, Entry.Classes),
        files.Checksum(Files));
}
