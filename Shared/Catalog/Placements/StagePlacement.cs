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
        Families =
        [
            BlockFamily.ResidualBasic, BlockFamily.ResidualBottleneck, BlockFamily.RepVgg,
            BlockFamily.InvertedResidual, BlockFamily.Plain, BlockFamily.DepthwiseSeparable,
        ],
    };
}
