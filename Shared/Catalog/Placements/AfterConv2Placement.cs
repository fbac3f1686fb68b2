namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>after-conv2</c>: inside the residual branch.</summary>
public sealed class AfterConv2Placement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "after-conv2",
        Title = "After conv2",
        Summary = "Inside the residual branch: after the 3x3 convolution of a bottleneck, the first convolution of a basic block, the depthwise convolution.",
        Source = "Hu et al., Squeeze-and-Excitation Networks, the 3x3 variant; MobileNetV3 for depthwise blocks",
        Formula = "relu(B2(att(B1(x))) + S(x))",
        Families =
        [
            BlockFamily.ResidualBasic, BlockFamily.ResidualBottleneck, BlockFamily.InvertedResidual, BlockFamily.DepthwiseSeparable,
        ],
    };
}
