namespace Orchestrator.Dashboard.Charts;

/// <summary>A panel of a <see cref="DotChart"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reference">Where the dashed line is that the rows are compared with; null for none.</param>
/// <param name="Rows">The rows, from above.</param>
public sealed record DotPanel(string Name, double? Reference, IReadOnlyList<DotRow> Rows);
