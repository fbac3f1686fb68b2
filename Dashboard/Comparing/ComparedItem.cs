using Orchestrator.Dashboard.Charts;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Comparing;

/// <summary>A trial or a cell with what is compared of it.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Style">The look of its curve.</param>
/// <param name="Config">The configuration of the trial, or of the cell's first one.</param>
/// <param name="Trials">The trial, or all of the cell.</param>
public sealed record ComparedItem(CompareKey Key, string Name, string Url, SeriesStyle Style, TrialConfig Config, IReadOnlyList<TrialRow> Trials)
{
    /// <summary>Its results.</summary>
    public IReadOnlyList<TrialResult> Results => [.. Trials.Select(trial => trial.Result).OfType<TrialResult>()];

    /// <summary>What its curve is drawn from.</summary>
    public CurveCell Curve => new(Name, Style, [.. Trials.Select(trial => trial.Trial)]);
}
