using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A sweep with what its page shows.</summary>
/// <param name="Summary">Name, state and counts.</param>
/// <param name="DefinitionText">The definition as it was written.</param>
/// <param name="Objective">What the leaderboard ranks by.</param>
/// <param name="Training">How every trial of the sweep is trained.</param>
/// <param name="Cells">The cells in the order of the definition.</param>
public sealed record SweepDetail(
    SweepSummary Summary, string DefinitionText, Objective Objective, TrainingSettings Training, IReadOnlyList<PlannedCell> Cells);
