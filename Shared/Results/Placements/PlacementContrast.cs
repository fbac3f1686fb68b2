using Orchestrator.Statistics;

namespace Orchestrator.Results.Placements;

/// <summary>Two placements of a module compared over all blocks that have both.</summary>
/// <param name="Placement">The placement that is better in the mean.</param>
/// <param name="Other">The other one.</param>
/// <param name="Difference">The first minus the other, averaged over blocks; Holm-corrected over all contrasts of the report.</param>
/// <param name="Blocks">Blocks that have both.</param>
/// <param name="BetterOn">Of those, blocks where the first is better in the mean.</param>
public sealed record PlacementContrast(string Placement, string Other, Comparison Difference, int Blocks, int BetterOn);
