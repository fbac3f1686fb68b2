namespace Orchestrator.Results.Ranking;

/// <summary>A bar of a critical-difference diagram: treatments that are not shown to differ.</summary>
/// <param name="First">Place of the best of them in <see cref="RankReport.Treatments"/>, from 0.</param>
/// <param name="Last">Place of the last of them.</param>
public sealed record RankClique(int First, int Last);
