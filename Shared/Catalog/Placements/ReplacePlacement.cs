namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>replace</c>: in the place of convolutions.</summary>
public sealed class ReplacePlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "replace",
        Title = "Replace",
        Summary = "In the place of convolutions: the 3x3 convolution of a bottleneck, both of a basic block, the dense branch of RepVGG, the 1x1 projection of MobileNetV2.",
        Source = "Our reading of AW-convolution (arXiv 2108.08205), whose text leaves the layers open",
        Formula = "conv(x, K · (1 + att(x)))",
        Families =
        [
            BlockFamily.ResidualBasic, BlockFamily.ResidualBottleneck, BlockFamily.RepVgg, BlockFamily.InvertedResidual, BlockFamily.Plain, BlockFamily.DepthwiseSeparable,
        ],
    };
}
