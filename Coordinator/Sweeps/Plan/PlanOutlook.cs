using Orchestrator.Catalog;
using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Sweeps.Plan;

/// <summary>What submitting a plan would come to: how much of it is done already, and how long the rest takes.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="AlreadyDone">Trials that have a result.</param>
/// <param name="ToTrain">The others.</param>
/// <param name="Estimates">Time of one slot for the others, for each device that has trained something; empty when none has.</param>
public sealed record PlanOutlook(SweepPlan Plan, int AlreadyDone, int ToTrain, IReadOnlyList<DurationEstimate> Estimates)
{
    /// <summary>Looks ahead with what a store knows; both may be empty.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="states">The states of those of its trials that exist.</param>
    /// <param name="speeds">Recorded training speeds.</param>
    /// <param name="catalog">The catalog that it was planned with.</param>
    public static PlanOutlook Of(
        SweepPlan plan, IReadOnlyDictionary<TrialId, TrialState> states, IReadOnlyList<RecordedSpeed> speeds, CatalogRegistry catalog)
    {
        var open = plan.Trials.Where(trial => states.GetValueOrDefault(trial.Id) != TrialState.Succeeded).Select(trial => trial.Config).ToList();
        return new PlanOutlook(plan, plan.Trials.Count - open.Count, open.Count, DurationEstimate.Of(open, speeds, catalog));
    }
}
