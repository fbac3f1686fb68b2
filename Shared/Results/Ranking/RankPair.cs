namespace Orchestrator.Results.Ranking;

/// <summary>Two treatments compared by their average ranks.</summary>
/// <param name="First">Place of the better one in <see cref="RankReport.Treatments"/>, from 0.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Difference">How much higher the other's average rank is.</param>
/// <param name="P">Nemenyi's p-value, corrected for all pairs.</param>
public sealed record RankPair(int First, int Second, double Difference, double P);
