using Orchestrator.Coordinator.Sweeps.Plan;
using Orchestrator.Sweeps;

namespace Orchestrator.Dashboard.Submitting;

/// <summary>What a definition that somebody writes would come to, or all that is wrong with it.</summary>
/// <param name="Outlook">The plan; null when there are problems.</param>
/// <param name="Problems">The problems in the order of the text; empty when there is a plan.</param>
/// <param name="SlotsOf">Slots of the workers that are there, by the model of their device.</param>
public sealed record DefinitionCheck(PlanOutlook? Outlook, IReadOnlyList<SweepProblem> Problems, IReadOnlyDictionary<string, int> SlotsOf)
{
    /// <summary>Nothing was written yet.</summary>
    public static DefinitionCheck Empty { get; } = new(null, [], new Dictionary<string, int>());
}
