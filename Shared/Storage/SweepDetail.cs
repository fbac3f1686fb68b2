using Orchestrator.Sweeps;

namespace Orchestrator.Storage;

/// <summary>A sweep with what its page shows.</summary>
/// <param name="Summary">Name, state and counts.</param>
/// <param name="DefinitionText">The definition as it was written.</param>
/// <param name="Objective">What the leaderboard ranks by.</param>
/// <param name="Cells">The cells in the order of the definition.</param>
public sealed record SweepDetail(SweepSummary Summary, string DefinitionText, Objective Objective, IReadOnlyList<PlannedCell> Cells);
