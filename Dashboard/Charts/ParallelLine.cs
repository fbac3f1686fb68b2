namespace Orchestrator.Dashboard.Charts;

/// <summary>A trial in parallel coordinates.</summary>
/// <param name="Trial">Its id.</param>
/// <param name="Cell">Index of its cell.</param>
/// <param name="Name">Its cell's name and its seed.</param>
/// <param name="Values">Its place on each axis: a number, or the index of its level; null where it has none.</param>
public sealed record ParallelLine(string Trial, int Cell, string Name, IReadOnlyList<double?> Values);
