namespace Orchestrator.Dashboard.Charts;

/// <summary>A number of a <see cref="HeatPanel"/>.</summary>
/// <param name="Row">Index of its row.</param>
/// <param name="Column">Index of its column.</param>
/// <param name="Value">The number.</param>
/// <param name="Mark">Stands behind it: <c>*</c> where a difference is shown.</param>
/// <param name="IsBest">Whether it is the best of its row.</param>
/// <param name="Note">What has to be said besides.</param>
public sealed record HeatCell(int Row, int Column, double Value, string Mark = "", bool IsBest = false, string Note = "");
