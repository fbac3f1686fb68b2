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
