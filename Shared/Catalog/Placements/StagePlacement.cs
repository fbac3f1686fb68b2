namespace Orchestrator.Catalog.Placements;

/// <summary>The placement <c>stage</c>: between the stages of the backbone, outside its blocks.</summary>
public sealed class StagePlacement : IDefines<PlacementEntry>
{
    /// <inheritdoc/>
    public PlacementEntry Entry { get; } = new()
    {
        Name = "stage",
        Title = "Stage",
        Summary = "Once after every stage but the last, before the next one lowers the resolution: three modules in four stages.",
        Source = "Park, Woo, Lee, Kweon: BAM: Bottleneck Attention Module, BMVC 2018; Jongchan/attention-module",
        Formula = "stage2(att(stage1(x)))",
        Blocks =
        [
            BlockPlacement.At(BlockFamily.ResidualBasic, "after every stage but the last"),
            BlockPlacement.At(BlockFamily.ResidualBottleneck, "after every stage but the last"),
            BlockPlacement.At(BlockFamily.RepVgg, "after stages 1 to 3 of the four that follow the first block"),
            BlockPlacement.At(BlockFamily.InvertedResidual, "after the last block of each resolution"),
            BlockPlacement.At(BlockFamily.Plain, "before each max pool"),
            BlockPlacement.At(BlockFamily.DepthwiseSeparable, "after the last pair of each resolution"),
        ],
    };
}
