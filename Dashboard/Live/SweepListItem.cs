using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>A sweep in the list.</summary>
/// <param name="Summary">Name, state and counts.</param>
/// <param name="Remaining">Expected time until it is done; null when unknown or done.</param>
public sealed record SweepListItem(SweepSummary Summary, TimeSpan? Remaining);
