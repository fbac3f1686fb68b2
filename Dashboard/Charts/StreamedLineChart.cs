namespace Orchestrator.Dashboard.Charts;

/// <summary>A <see cref="LineChartData"/> whose lines are read while they are sent: one cell's curves are in memory at a time.</summary>
/// <param name="Title">What is shown, for people who cannot see it.</param>
/// <param name="YLabel">The quantity, with its unit.</param>
/// <param name="IsShare">Whether values are shares, printed in percent.</param>
/// <param name="Series">The lines.</param>
public sealed record StreamedLineChart(string Title, string YLabel, bool IsShare, IAsyncEnumerable<LineSeries> Series);
