using Orchestrator.Catalog;

namespace Orchestrator.Dashboard.Placements;

/// <summary>What a block is made of with a module at a placement (docs/catalog.md): boxes before it splits, its branches, and boxes after they meet.</summary>
/// <param name="Before">Boxes that all branches see the output of.</param>
/// <param name="Branches">The branches from above; a single one where the block has no shortcut. An empty branch is a bare line.</param>
/// <param name="After">Boxes behind the addition.</param>
public sealed record BlockSketch(IReadOnlyList<SketchNode> Before, IReadOnlyList<IReadOnlyList<SketchNode>> Branches, IReadOnlyList<SketchNode> After)
{
    /// <summary>The block of a kind with a module at a placement; null where the kind has no such place.</summary>
    public static BlockSketch? Of(BlockFamily family, string placement)
    {
        if (BlockPlacements.Find(placement)?.In(family).Exists != true) return null;
        return placement == "stage" ? OfStage() : family == BlockFamily.RepVgg ? OfRepVgg(placement) : OfBranch(family, placement);
    }

    /// <summary>The boxes of a kind's branch, in order.</summary>
    private static string[] Steps(BlockFamily family) => family switch
    {
        BlockFamily.ResidualBasic => ["conv 3×3", "conv 3×3"],
        BlockFamily.ResidualBottleneck => ["1×1", "3×3", "1×1"],
        BlockFamily.InvertedResidual => ["expand", "depthwise", "project"],
        BlockFamily.DepthwiseSeparable => ["depthwise", "pointwise"],
        _ => ["conv 3×3"],
    };

    private static BlockSketch OfBranch(BlockFamily family, string placement)
    {
        var hasShortcut = family is BlockFamily.ResidualBasic or BlockFamily.ResidualBottleneck or BlockFamily.InvertedResidual;
        var steps = Steps(family).Select((step, index) => placement == "replace" && IsReplaced(family, index) ? new SketchNode($"att {step}", true) : new SketchNode(step));
        List<SketchNode> branch = [.. steps];
        if (placement == "pre") branch.Insert(0, SketchNode.Module);
        if (placement == "standard") branch.Add(SketchNode.Module);
        if (placement == "after-conv2") branch.Insert(IndexOfMiddle(family) + 1, SketchNode.Module);
        List<SketchNode> after = family is BlockFamily.ResidualBasic or BlockFamily.ResidualBottleneck ? [new("ReLU")] : [];
        if (placement == "post") after.Add(SketchNode.Module);
        IReadOnlyList<SketchNode> shortcut = placement == "identity" ? [SketchNode.Module] : [];
        return new BlockSketch([], hasShortcut ? [branch, shortcut] : [branch], after);
    }

    private static BlockSketch OfRepVgg(string placement) => new(
        placement == "pre" ? [SketchNode.Module] : [],
        [
            [placement == "replace" ? new SketchNode("att 3×3", true) : new SketchNode("3×3")],
            [new("1×1")],
            placement == "identity" ? [SketchNode.Module, new("norm")] : [new("norm")],
        ],
        [.. placement == "standard" ? [SketchNode.Module] : Array.Empty<SketchNode>(), new("ReLU"), .. placement == "post" ? [SketchNode.Module] : Array.Empty<SketchNode>()]);

    private static BlockSketch OfStage() => new([], [[new("block"), new("…"), new("block"), SketchNode.Module, new("next stage")]], []);

    private static int IndexOfMiddle(BlockFamily family) => family is BlockFamily.ResidualBottleneck or BlockFamily.InvertedResidual ? 1 : 0;

    private static bool IsReplaced(BlockFamily family, int step) => family switch
    {
        BlockFamily.ResidualBottleneck => step == 1,
        BlockFamily.InvertedResidual => step == 2,
        BlockFamily.DepthwiseSeparable => step == 0,
        _ => true,
    };
}
