using Orchestrator.Statistics;

namespace Orchestrator.Results.Effects;

/// <summary>A factor's level in the mean over all other factors.</summary>
/// <param name="Level">The level.</param>
/// <param name="Mean">The mean of the metric over the cells that have it.</param>
/// <param name="Confidence">Its 95 % interval, from the error of the whole design; null with one seed.</param>
/// <param name="Effect">The mean minus that of all cells.</param>
public sealed record LevelMean(string Level, double Mean, Interval? Confidence, double Effect);
