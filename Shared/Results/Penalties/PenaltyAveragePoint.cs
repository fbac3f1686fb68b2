using Orchestrator.Statistics;

namespace Orchestrator.Results.Penalties;

/// <summary>The mean of curves at one λ.</summary>
/// <param name="Penalty">λ.</param>
/// <param name="Mean">The mean of the metric, blocks with equal weight.</param>
/// <param name="Confidence">Its 95 % interval from the spread of seeds; null where a cell has one seed.</param>
/// <param name="Sparsity">The mean share of scale factors near zero, 0 to 1; null where none were measured.</param>
/// <param name="SparsityConfidence">Its 95 % interval; null where a cell has one seed, or nothing varies.</param>
public sealed record PenaltyAveragePoint(double Penalty, double Mean, Interval? Confidence, double? Sparsity, Interval? SparsityConfidence);
