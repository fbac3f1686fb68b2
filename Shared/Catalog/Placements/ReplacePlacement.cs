namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>replace</c>: in the place of convolutions.</summary>
public sealed class ReplacePlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "replace",
        Title = "Replace",
        Summary = "In the place of convolutions: the 3x3 one of a bottleneck, both of a basic block, RepVGG's dense branch, MobileNetV2's projection.",
        Source = "Our reading of AW-convolution (arXiv 2108.08205), whose text leaves the layers open",
        Formula = "conv(x, K · (1 + att(x)))",
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "both 3x3 convolutions"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "the 3x3 convolution"),
            BlockPlacement.At(
                BlockFamily.RepVgg,
                "the dense 3x3 branch",
                notFoldableBecause: "the replaced kernel depends on the input, so the branches do not add up to one kernel"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "the 1x1 convolution that projects"),
            BlockPlacement.At(BlockFamily.Plain, "every 3x3 convolution"),
            BlockPlacement.At(BlockFamily.DepthwiseSeparable, "the depthwise 3x3 convolutions, whose groups have one input channel: q is 1"),
        ],
    };
}
