using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Coordinator.Sweeps.Plan;
using Orchestrator.Dashboard.Live;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Submitting;

/// <summary>Checks definitions while they are written. Creates nothing.</summary>
/// <param name="catalog">What a definition can name.</param>
/// <param name="plans">What is known about planned trials.</param>
/// <param name="feed">Speeds and workers.</param>
public sealed class DefinitionChecker(CatalogRegistry catalog, IPlanReader plans, LiveFeed feed)
{
    /// <summary>How problems name the text.</summary>
    public const string FileName = "sweep.yaml";

    /// <summary>Reads and plans a definition, and looks up what is done already and how long the rest takes.</summary>
    public async Task<DefinitionCheck> CheckAsync(string definition, CancellationToken stop)
    {
        var planning = SweepPlanner.Plan(Encoding.UTF8.GetBytes(definition), FileName, catalog);
        if (!planning.IsValid) return DefinitionCheck.Empty with { Problems = planning.Problems };

        var states = await StatesAsync(planning.Plan, stop);
        var speeds = await feed.ReadAsync(new SpeedsQuery(), stop);
        var fleet = await feed.ReadAsync(new FleetQuery(), stop);
        return new DefinitionCheck(PlanOutlook.Of(planning.Plan, states, speeds?.Speeds ?? [], catalog), [], Slots(fleet ?? FleetSnapshot.Empty));
    }

    private Task<IReadOnlyDictionary<TrialId, TrialState>> StatesAsync(SweepPlan plan, CancellationToken stop) =>
        plans.ReadStatesAsync([.. plan.Trials.Select(trial => trial.Id)], stop);

    private static Dictionary<string, int> Slots(FleetSnapshot fleet) => fleet.Workers
        .Where(worker => worker is { LeftAt: null, ExcludedAt: null, DrainRequestedAt: null })
        .GroupBy(worker => worker.Registration.Device)
        .ToDictionary(model => model.Key, model => model.Sum(worker => worker.Registration.Slots));
}
