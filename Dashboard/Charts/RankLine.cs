namespace Orchestrator.Dashboard.Charts;

/// <summary>A treatment of a <see cref="RankChart"/>.</summary>
/// <param name="Name">The choice of module, placement and λ.</param>
/// <param name="Rank">Its average rank; 1 is best.</param>
/// <param name="Ranks">Its rank on each block.</param>
public sealed record RankLine(string Name, double Rank, IReadOnlyList<double> Ranks);
