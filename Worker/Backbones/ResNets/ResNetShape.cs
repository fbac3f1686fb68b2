using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>What distinguishes one residual network from another.</summary>
/// <param name="Widths">Channels of each stage's inner convolutions; the first is also the stem's width.</param>
/// <param name="Blocks">Blocks of each stage.</param>
/// <param name="Branch">The convolutions of a block.</param>
/// <param name="Shortcut">What the shortcut does where shapes change.</param>
/// <param name="Stem">The layers before the first stage.</param>
public sealed record ResNetShape(
    IReadOnlyList<int> Widths, IReadOnlyList<int> Blocks, BranchKind Branch, ShortcutKind Shortcut, StemKind Stem)
{
    /// <summary>
    /// Builds the network: stem, stages of residual blocks (the first block of every stage but the first has stride 2), global average pool,
    /// linear classifier. No convolution has a bias. A module at the place of stages follows every stage but the last.
    /// </summary>
    internal StagedNetwork Build(BackboneContext context)
    {
        var network = new StagedNetwork("ResNet", context);
        var stem = Stem == StemKind.Cifar ? new ConvolutionShape(Widths[0], 3) : new ConvolutionShape(Widths[0], 7, 2);
        network.AddConvolution("conv1", "bn1", stem, x => x.relu_());
        if (Stem == StemKind.ImageNet) network.AddOverlappingMaxPool();
        for (var stage = 0; stage < Widths.Count; stage++)
        {
            var (width, firstStride) = (Widths[stage], stage == 0 ? 1 : 2);
            var blocks = Enumerable.Range(0, Blocks[stage]).Select(index =>
                (Func<BlockContext, Block>)(place => new ResidualBlock(place, width, index == 0 ? firstStride : 1, Branch, Shortcut)));
            network.AddStage(blocks, endsWithModule: stage < Widths.Count - 1);
        }

        network.AddGlobalPool();
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }
}

/// <summary>The convolutions of a residual branch.</summary>
public enum BranchKind
{
    /// <summary>3x3 (with the stride), 3x3.</summary>
    Basic,

    /// <summary>1x1, 3x3 (with the stride), 1x1 to four times the width.</summary>
    Bottleneck,
}

/// <summary>What a shortcut does in a block that changes width or resolution; elsewhere it is the identity.</summary>
public enum ShortcutKind
{
    /// <summary>1x1 convolution with the block's stride, then batch norm (option B of He et al. 2016).</summary>
    Projection,

    /// <summary>Every second pixel, missing channels filled with zeros (option A): no parameters.</summary>
    ZeroPadding,
}

/// <summary>The layers before the first stage.</summary>
public enum StemKind
{
    /// <summary>3x3 convolution with stride 1: keeps small images whole.</summary>
    Cifar,

    /// <summary>7x7 convolution with stride 2 and a 3x3 max pool with stride 2.</summary>
    ImageNet,
}
