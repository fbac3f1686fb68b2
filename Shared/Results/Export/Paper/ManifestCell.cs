using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>A number of a table, and what it was computed from.</summary>
public sealed record ManifestCell
{
    /// <summary>Its LaTeX macro.</summary>
    public required string Macro { get; init; }

    /// <summary>The cell's factors.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Factors { get; init; }

    /// <summary>Hash of the cell's configuration.</summary>
    public required string Cell { get; init; }

    /// <summary>Mean over the trials, unrounded, in the metric's own unit.</summary>
    public required double Mean { get; init; }

    /// <summary>Sample standard deviation, unrounded; null with one trial.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>Hash of the cell it is compared with; null when there is none, or it is not in the table.</summary>
    public required string? Baseline { get; init; }

    /// <summary>Mean difference from that; null without one.</summary>
    public required double? Delta { get; init; }

    /// <summary>Its p-value, Holm-corrected; null without one.</summary>
    public required double? HolmP { get; init; }

    /// <summary>The trials in the order of seeds.</summary>
    public required IReadOnlyList<ManifestTrial> Trials { get; init; }

    internal static ManifestCell Of(PaperCell cell, string metric, Dictionary<TrialId, TrialRow> trials, Dictionary<int, string> hashes) =>
        new()
    {
        Macro = cell.Macro,
        Factors = cell.Row.Cell.Factors,
        Cell = cell.Row.Cell.Hash,
        Mean = cell.Row.Metric!.Mean,
        StandardDeviation = cell.Row.Metric.StandardDeviation,
        Baseline = cell.Row.BaselineCell is { } baseline ? hashes.GetValueOrDefault(baseline) : null,
        Delta = cell.Row.Difference?.Mean,
        HolmP = cell.Row.Difference?.HolmP,
        Trials = [.. cell.Row.Trials.Select(id => ManifestTrial.Of(trials[id], metric)).OfType<ManifestTrial>()],
    };
}
