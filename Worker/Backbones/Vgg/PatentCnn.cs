using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Backbones.ResNets;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Vgg;

/// <summary>
/// The small network of the lightweight bottleneck attention's patent: four convolutions with a 2x2 max pool after each, one basic residual
/// unit, global average pool, linear classifier. The patent's text leaves widths and the last layer open.
/// </summary>
public sealed class PatentCnn : IBackboneDefinition
{
    private static readonly int[] Widths = [16, 32, 64, 128];

    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = "patent-cnn",
        Title = "Patent CNN",
        Summary = "Four convolutions of widths 16 to 128 with max pools, then one basic residual unit, which has the module; at stage one sits "
            + "before each pool.",
        Source = "CN114118415A (Jinan University), for blood cells at 128 x 128 pixels; widths and classifier are our reading",
        Family = BlockFamily.ResidualBasic,
        MinimumSide = 16,
        SinglePixelSides = [new SinglePixelSide(31)],
        ReplacedInputs = [Widths[^1]],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var network = new StagedNetwork(nameof(PatentCnn), context);
        foreach (var width in Widths)
        {
            network.AddStage([place => new PlainBlock(place with { Module = null }, width, hasNorm: true)], endsWithModule: true);
            network.AddMaxPool();
        }

        network.AddStage(
            [place => new ResidualBlock(place, Widths[^1], stride: 1, BranchKind.Basic, ShortcutKind.Projection)], endsWithModule: false);
        network.AddGlobalPool();
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }
}
