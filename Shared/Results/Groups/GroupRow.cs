using Orchestrator.Statistics;

namespace Orchestrator.Results.Groups;

/// <summary>The cells that agree in the factors of a grouping.</summary>
public sealed record GroupRow
{
    /// <summary>The levels that the group is made by; a factor that does not apply is absent.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Levels { get; init; }

    /// <summary>Place from 1 by the mean; null while there is no result.</summary>
    public int? Rank { get; init; }

    /// <summary>Indices of its cells.</summary>
    public required IReadOnlyList<int> Cells { get; init; }

    /// <summary>Cells of it that have a result.</summary>
    public required int CellsWithResult { get; init; }

    /// <summary>Trials that have a result.</summary>
    public required int Trials { get; init; }

    /// <summary>The mean of the cells' means, each with equal weight; null while there is none.</summary>
    public required double? Mean { get; init; }

    /// <summary>Its 95 % interval from the spread of seeds within cells; null unless every cell has two seeds.</summary>
    public required Interval? Confidence { get; init; }

    /// <summary>The mean difference of its cells from their baselines, each with equal weight; null where none has one.</summary>
    public required Comparison? Difference { get; init; }

    /// <summary>Cells that are compared with a baseline.</summary>
    public required int Compared { get; init; }

    /// <summary>Of those, cells that are better in the mean.</summary>
    public required int Better { get; init; }
}
