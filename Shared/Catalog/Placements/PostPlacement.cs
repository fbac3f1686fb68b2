namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>post</c>: after the block.</summary>
public sealed class PostPlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "post",
        Title = "Post",
        Summary = "After the addition and its activation.",
        Source = "Hu et al., Squeeze-and-Excitation Networks, integration strategies",
        Formula = "att(relu(B(x) + S(x)))",
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
