namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>identity</c>: on the shortcut.</summary>
public sealed class IdentityPlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "identity",
        Title = "Identity",
        Summary = "On the shortcut, after its projection where it has one.",
        Source = "Hu et al., Squeeze-and-Excitation Networks, integration strategies",
        Formula = "relu(B(x) + att(S(x)))",
        Families =
        [
            BlockFamily.ResidualBasic, BlockFamily.ResidualBottleneck, BlockFamily.RepVgg, BlockFamily.InvertedResidual,
        ],
    };
}
