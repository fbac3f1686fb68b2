using Orchestrator.Statistics;

namespace Orchestrator.Results.Placements;

/// <summary>A module at one placement of one backbone on one data set.</summary>
/// <param name="Placement">The placement.</param>
/// <param name="Row">The cell, with its metric and its difference from the baseline (Holm-corrected over all cells).</param>
/// <param name="DifferenceFromBest">Its difference from the best placement of the block; null for that one and without a result.</param>
/// <param name="IsBest">Whether its mean is the best of the block.</param>
public sealed record PlacementCell(string Placement, LeaderboardRow Row, Comparison? DifferenceFromBest, bool IsBest);
