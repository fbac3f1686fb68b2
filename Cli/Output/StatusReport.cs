using Orchestrator.Storage;

namespace Orchestrator.Cli.Output;

/// <summary>What <c>status</c> says.</summary>
/// <param name="Sweeps">The sweeps asked for.</param>
/// <param name="Failed">The failed trials, when one sweep was asked for.</param>
/// <param name="Workers">The workers that are there.</param>
internal sealed record StatusReport(IReadOnlyList<SweepSummary> Sweeps, IReadOnlyList<TrialRow> Failed, IReadOnlyList<WorkerSummary> Workers);
