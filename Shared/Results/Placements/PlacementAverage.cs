using Orchestrator.Statistics;

namespace Orchestrator.Results.Placements;

/// <summary>A module's placement over all backbones and data sets.</summary>
public sealed record PlacementAverage
{
    /// <summary>The placement.</summary>
    public required string Placement { get; init; }

    /// <summary>The mean over the blocks where every placement has a result, each with equal weight; null without such blocks.</summary>
    public required double? Mean { get; init; }

    /// <summary>Its 95 % interval from the spread of seeds within cells; null where a cell has one seed.</summary>
    public required Interval? Confidence { get; init; }

    /// <summary>The mean difference from the baseline, over all blocks that have both; null where none has.</summary>
    public required Comparison? DifferenceFromBaseline { get; init; }

    /// <summary>Blocks where it is compared with the baseline.</summary>
    public required int Compared { get; init; }

    /// <summary>Of those, blocks where it is better in the mean.</summary>
    public required int BetterThanBaseline { get; init; }

    /// <summary>Whether its mean is the best.</summary>
    public required bool IsBest { get; init; }
}
