namespace Orchestrator.Dashboard.Charts;

/// <summary>A chart of lines over epochs, as its script (wwwroot/js/charts/line-chart.js) reads it.</summary>
/// <param name="Title">What is shown, for people who cannot see it.</param>
/// <param name="YLabel">The quantity, with its unit.</param>
/// <param name="IsShare">Whether values are shares, printed in percent.</param>
/// <param name="Series">The lines.</param>
public sealed record LineChartData(string Title, string YLabel, bool IsShare, IReadOnlyList<LineSeries> Series);
