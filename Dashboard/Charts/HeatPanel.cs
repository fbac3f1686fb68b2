namespace Orchestrator.Dashboard.Charts;

/// <summary>A panel of a <see cref="HeatChart"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Names of the rows, from above.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Cells">The numbers there are.</param>
public sealed record HeatPanel(string Name, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<HeatCell> Cells);
