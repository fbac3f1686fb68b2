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
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "relu(B(x) + att(S(x)))"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "relu(B(x) + att(S(x)))"),
            BlockPlacement.At(
                BlockFamily.RepVgg,
                "relu(dense(x) + point(x) + att(norm(x))), only in blocks with an identity branch: stride 1 and equal widths",
                notFoldableBecause: "a module on the identity branch depends on the input, so the branches do not add up to one kernel"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "att(S(x)) + B(x), only in blocks with an addition"),
            BlockPlacement.Missing(BlockFamily.Plain, "a block without a shortcut has no identity branch"),
            BlockPlacement.Missing(BlockFamily.DepthwiseSeparable, "a block without a shortcut has no identity branch"),
        ],
    };
}
