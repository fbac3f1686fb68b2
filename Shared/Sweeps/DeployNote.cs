namespace Orchestrator.Sweeps;

/// <summary>A remark on cells whose network has no deploy form: part of it stays as it was trained.</summary>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Cells">The cells' positions in the sweep, from 0.</param>
public sealed record DeployNote(string Reason, IReadOnlyList<int> Cells);
