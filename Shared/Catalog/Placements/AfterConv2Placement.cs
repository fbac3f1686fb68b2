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
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "after conv1, its batch norm and ReLU: relu(B2(att(B1(x))) + S(x))"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "after conv2, its batch norm and ReLU, at a quarter of the width"),
            BlockPlacement.Missing(BlockFamily.RepVgg, "the branches of a block have one convolution each, so there is no place between two"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "after the depthwise convolution, its batch norm and activation"),
            BlockPlacement.Missing(BlockFamily.Plain, "a block is one convolution, so there is no place between two"),
            BlockPlacement.At(BlockFamily.DepthwiseSeparable, "after the depthwise convolution, its batch norm and ReLU"),
        ],
    };
}
