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
        Families =
        [
            BlockFamily.ResidualBasic, BlockFamily.ResidualBottleneck, BlockFamily.RepVgg,
            BlockFamily.InvertedResidual, BlockFamily.Plain, BlockFamily.DepthwiseSeparable,
        ],
    };
}
