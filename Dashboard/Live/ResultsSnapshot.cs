using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>The sweeps that a page of results reads.</summary>
/// <param name="All">All sweeps there are, newest first.</param>
/// <param name="Chosen">Those asked for, as they stand.</param>
/// <param name="Missing">Ids asked for that do not exist.</param>
/// <param name="Data">What the chosen ones measured.</param>
public sealed record ResultsSnapshot(IReadOnlyList<SweepSummary> All, IReadOnlyList<SweepSummary> Chosen, IReadOnlyList<string> Missing, ResultsData Data)
{
    /// <summary>How often a page asks again, in milliseconds: seldom once nothing trains, and the larger the less often.</summary>
    public int LiveEvery => Math.Max(Chosen.Any(sweep => sweep.Count(TrialState.Queued) + sweep.Count(TrialState.Running) > 0) ? 2_000 : 10_000, Chosen.Sum(sweep => sweep.Total));
}
