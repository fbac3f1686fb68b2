using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>MobileNetV1 (Howard et al. 2017): pairs of depthwise and pointwise convolutions; 3.3 M parameters with 100 classes.</summary>
public sealed class MobileNetV1 : IBackboneDefinition
{
    private const string Stem = "stem";

    /// <summary>Widths of the pairs of each resolution; the first pair of each but the first has stride 2.</summary>
    private static readonly int[][] Widths = [[64], [128, 128], [256, 256], [512, 512, 512, 512, 512, 512], [1024, 1024]];

    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = "mobilenetv1",
        Title = "MobileNetV1",
        Summary = "Thirteen pairs of depthwise and pointwise convolutions without shortcuts, widths 64 to 1024.",
        Source = "Howard et al.: MobileNets, arXiv 1704.04861; strides and biases as in weiaicunzai/pytorch-cifar100",
        Family = BlockFamily.DepthwiseSeparable,
        SinglePixelSides = [new SinglePixelSide(16), new SinglePixelSide(32, new OptionCondition(Stem, OptionValue.Of("imagenet")))],
        ReplacedInputs = [1],
        Options = [OptionSpec.Choice(Stem, ["cifar", "imagenet"], "Stride of the first convolution: 1 (cifar) or 2 (imagenet).")],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var network = new StagedNetwork(nameof(MobileNetV1), context);
        var stride = context.Options[Stem].AsChoice() == "cifar" ? 1 : 2;
        network.AddConvolution("conv1", "bn1", new ConvolutionShape(32, 3, stride), x => x.relu_());
        for (var stage = 0; stage < Widths.Length; stage++)
        {
            var firstStride = stage == 0 ? 1 : 2;
            network.AddStage(Widths[stage].Select((width, index) => Pair(width, index == 0 ? firstStride : 1)), endsWithModule: true);
        }

        network.AddGlobalPool();
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }

    private static Func<BlockContext, Block> Pair(int width, int stride) => place => new DepthwiseSeparableBlock(place, width, stride);
}
