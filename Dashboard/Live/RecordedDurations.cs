using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>How long the finished trials of a sweep took.</summary>
/// <param name="Sweep">The sweep; null when none has results.</param>
/// <param name="Seconds">Training time of each, in the order in which they are offered.</param>
/// <param name="Choices">The sweeps that have results.</param>
public sealed record RecordedDurations(SweepSummary? Sweep, IReadOnlyList<double> Seconds, IReadOnlyList<SweepSummary> Choices);
