using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Backbones.MobileNets;
using Orchestrator.Worker.Backbones.RepVgg;
using Orchestrator.Worker.Backbones.ResNets;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.NarrowBackbones;

/// <summary>Two narrow stages of one kind of block, with every place that the kind has: trains in milliseconds.</summary>
public abstract class NarrowBackbone(BlockFamily family) : IBackboneDefinition
{
    private const int Width = 8;

    public BackboneEntry Entry { get; } = new()
    {
        Name = NameOf(family), Title = "Narrow", Summary = "Two narrow stages.", Source = "test", Family = family,
    };

    /// <summary>The name of the narrow backbone of a kind of block.</summary>
    public static string NameOf(BlockFamily family) => $"narrow-{family.NameOf()}";

    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var network = new StagedNetwork(nameof(NarrowBackbone), context);
        network.AddConvolution("conv1", "bn1", new ConvolutionShape(Width, 3, 2), x => x.relu_());
        network.AddStage([place => Block(place, Width, 1)], endsWithModule: true);
        network.AddStage([place => Block(place, 2 * Width, 2), place => Block(place, 2 * Width, 1)], endsWithModule: false);
        network.AddGlobalPool();
        network.AddPart("dropout", new KeyedDropout(0.3));
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }

    private Block Block(BlockContext place, int width, int stride) => family switch
    {
        BlockFamily.ResidualBasic => new ResidualBlock(place, width, stride, BranchKind.Basic, ShortcutKind.ZeroPadding),
        BlockFamily.ResidualBottleneck => new ResidualBlock(place, width / 2, stride, BranchKind.Bottleneck, ShortcutKind.Projection),
        BlockFamily.RepVgg => new RepVggBlock(place, width, stride),
        BlockFamily.InvertedResidual => new InvertedResidualBlock(place, 2, width, stride, InvertedResidualStyle.Cifar),
        BlockFamily.Plain => new PlainBlock(place, width, hasNorm: true),
        _ => new DepthwiseSeparableBlock(place, width, stride),
    };
}

public sealed class NarrowBasic() : NarrowBackbone(BlockFamily.ResidualBasic);

public sealed class NarrowBottleneck() : NarrowBackbone(BlockFamily.ResidualBottleneck);

public sealed class NarrowRepVgg() : NarrowBackbone(BlockFamily.RepVgg);

public sealed class NarrowInvertedResidual() : NarrowBackbone(BlockFamily.InvertedResidual);

public sealed class NarrowPlain() : NarrowBackbone(BlockFamily.Plain);

public sealed class NarrowDepthwiseSeparable() : NarrowBackbone(BlockFamily.DepthwiseSeparable);
