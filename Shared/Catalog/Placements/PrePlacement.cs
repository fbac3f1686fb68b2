namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>pre</c>: before the residual branch.</summary>
public sealed class PrePlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "pre",
        Title = "Pre",
        Summary = "Before the residual branch; the shortcut sees the raw input.",
        Source = "Hu et al., Squeeze-and-Excitation Networks, integration strategies",
        Formula = "relu(B(att(x)) + S(x))",
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "relu(B(att(x)) + S(x))"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "relu(B(att(x)) + S(x))"),
            BlockPlacement.At(BlockFamily.RepVgg, "block(att(x)): all branches see the gated input"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "S(x) + B(att(x))"),
            BlockPlacement.At(BlockFamily.Plain, "block(att(x))"),
            BlockPlacement.At(BlockFamily.DepthwiseSeparable, "block(att(x))"),
        ],
    };
}
