using Orchestrator.Storage;

namespace Orchestrator.Results;

/// <summary>A sweep with what its trials measured so far.</summary>
/// <param name="Sweep">The sweep.</param>
/// <param name="Trials">All its trials, in any state.</param>
public sealed record SweepResults(SweepDetail Sweep, IReadOnlyList<TrialRow> Trials);
