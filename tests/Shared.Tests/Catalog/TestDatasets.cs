using Orchestrator.Catalog;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>Gray images of 28 x 28 pixels.</summary>
public sealed class FashionMnistDataset : IDefines<DatasetEntry>
{
    public DatasetEntry Entry { get; } = new()
    {
        Name = "fashion-mnist", Title = "Fashion-MNIST", Summary = "Clothes.", Source = "test", Channels = 1, Height = 28, Width = 28, Classes = 10,
        TrainImages = 60_000, TestImages = 10_000, Mean = [0.286], StandardDeviation = [0.353], HowToGet = "test",
    };
}

/// <summary>Colour images of 32 x 32 pixels.</summary>
public sealed class Cifar10Dataset : IDefines<DatasetEntry>
{
    public DatasetEntry Entry { get; } = new()
    {
        Name = "cifar10", Title = "CIFAR-10", Summary = "Things.", Source = "test", Channels = 3, Height = 32, Width = 32, Classes = 10,
        TrainImages = 50_000, TestImages = 10_000, Mean = [0.4914, 0.4822, 0.4465], StandardDeviation = [0.247, 0.2435, 0.2616], HowToGet = "test",
    };
}
