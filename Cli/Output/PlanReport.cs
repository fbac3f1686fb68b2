using Orchestrator.Results;
using Orchestrator.Sweeps;

namespace Orchestrator.Cli.Output;

/// <summary>What <c>orchestrator plan --json</c> prints.</summary>
internal sealed record PlanReport(
    string SweepId,
    IReadOnlyList<PlannedCell> Cells,
    int Trials,
    IReadOnlyList<PlanNote> Collapsed,
    IReadOnlyList<PlanNote> Skipped,
    IReadOnlyList<DeployNote> NoDeployForm,
    int AlreadyDone,
    int ToTrain,
    IReadOnlyList<DurationEstimate> Estimates,
    IReadOnlyList<CellCost>? Costs = null);
