namespace Orchestrator.Sweeps;

/// <summary>A remark on how the grid was reduced.</summary>
/// <param name="Combinations">How many combinations it concerns.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record PlanNote(int Combinations, string Reason);
