using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Plugins;

/// <summary>A backbone of one convolution; plugins that tests write derive from it.</summary>
public class OwnBackbone : IBackboneDefinition
{
    public BackboneEntry Entry { get; } = new()
    {
        Name = "own-net", Title = "Own net", Summary = "One convolution.", Source = "Orchestrator's tests", Family = BlockFamily.Plain,
    };

    public Module<Tensor, Tensor> Create(BackboneContext context) => Sequential(
        ("conv", Conv2d(context.Image.Channels, 4, 3, stride: 4)), ("pool", AdaptiveAvgPool2d(1)),
        ("flat", Flatten()), ("fc", Linear(4, context.Classes)));
}

/// <summary>Fashion-MNIST's files under another name; plugins that tests write derive from it.</summary>
public class OwnDataset : IDatasetDefinition
{
    private readonly FashionMnist _files = new();

    public DatasetEntry Entry => _files.Entry with { Name = "own-images" };

    public IReadOnlyList<string> Folders => _files.Folders;

    public IReadOnlyList<string> Files => _files.Files;

    public ImageDataset Read(DatasetFolder files) => _files.Read(files);
}
