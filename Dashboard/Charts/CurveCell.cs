using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>A cell, or one trial, whose curve is drawn.</summary>
/// <param name="Name">Its name in the chart.</param>
/// <param name="Style">Its look.</param>
/// <param name="Trials">Its trials.</param>
public sealed record CurveCell(string Name, SeriesStyle Style, IReadOnlyList<TrialId> Trials);
