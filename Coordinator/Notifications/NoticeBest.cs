namespace Orchestrator.Coordinator.Notifications;

/// <summary>The cell that leads the leaderboard.</summary>
/// <param name="Cell">Its index in the sweep.</param>
/// <param name="Factors">Its levels by factor.</param>
/// <param name="Metric">What the leaderboard ranks by.</param>
/// <param name="Mean">The mean over the seeds, in the metric's unit.</param>
/// <param name="StandardDeviation">The sample standard deviation; null for one seed.</param>
/// <param name="Seeds">How many seeds have a result.</param>
public sealed record NoticeBest(int Cell, IReadOnlyDictionary<string, string> Factors, string Metric, double Mean, double? StandardDeviation, int Seeds);
