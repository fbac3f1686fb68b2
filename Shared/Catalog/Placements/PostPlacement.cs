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
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "att(relu(B(x) + S(x)))"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "att(relu(B(x) + S(x)))"),
            BlockPlacement.At(BlockFamily.RepVgg, "att(relu(the sum of the branches))"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "att(S(x) + B(x))"),
            BlockPlacement.At(BlockFamily.Plain, "att(block(x))", sameAs: "standard"),
            BlockPlacement.At(BlockFamily.DepthwiseSeparable, "att(block(x))", sameAs: "standard"),
        ],
    };
}
