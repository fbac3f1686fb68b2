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
        Families =
        [
            BlockFamily.ResidualBasic,
            BlockFamily.ResidualBottleneck,
            BlockFamily.RepVgg,
            BlockFamily.InvertedResidual,
            BlockFamily.Plain,
            BlockFamily.DepthwiseSeparable,
        ],
    };
}
