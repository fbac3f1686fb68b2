namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>standard</c>: at the end of the residual branch.</summary>
public sealed class StandardPlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "standard",
        Title = "Standard",
        Summary = "At the end of the residual branch after its last batch norm, before the addition; after the block where there is no shortcut.",
        Source = "Hu et al., Squeeze-and-Excitation Networks, integration strategies; also CBAM, NAM, ECA and triplet attention code",
        Formula = "relu(att(B(x)) + S(x))",
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "relu(att(B(x)) + S(x))"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "relu(att(B(x)) + S(x))"),
            BlockPlacement.At(BlockFamily.RepVgg, "relu(att(the sum of the branches))"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "S(x) + att(B(x)), and att(B(x)) in blocks without an addition"),
            BlockPlacement.At(BlockFamily.Plain, "att(relu(norm(conv(x)))), after every convolution"),
            BlockPlacement.At(BlockFamily.DepthwiseSeparable, "att(relu(norm(pointwise(...)))), at the end of every pair"),
        ],
    };
}
