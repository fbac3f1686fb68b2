namespace Orchestrator.Results;

/// <summary>A cell in the plane of cost and metric.</summary>
/// <param name="Row">The cell.</param>
/// <param name="Cost">Its cost, in the axis' unit.</param>
/// <param name="IsOnFront">Whether no other cell is better at no higher cost, nor as good at a lower one.</param>
public sealed record ParetoPoint(LeaderboardRow Row, double Cost, bool IsOnFront);
