using Orchestrator.Statistics;

namespace Orchestrator.Results.Effects;

/// <summary>A pair of levels in the mean over all other factors.</summary>
/// <param name="First">The first factor's level.</param>
/// <param name="Second">The second factor's level.</param>
/// <param name="Mean">The mean of the metric.</param>
/// <param name="Confidence">Its 95 % interval, from the error of the whole design; null with one seed.</param>
/// <param name="Effect">What the pair adds to the sum of both levels' effects.</param>
public sealed record InteractionCell(string First, string Second, double Mean, Interval? Confidence, double Effect);
