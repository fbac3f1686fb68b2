namespace Orchestrator.Results.Export;

/// <summary>How a table of a paper looks.</summary>
/// <param name="Spread">What stands after ±. Default: the sample standard deviation.</param>
/// <param name="ShowsCosts">Whether parameters and MACs are shown. Default true.</param>
/// <param name="MacroPrefix">What LaTeX macros begin with; null for the first sweep's name.</param>
public sealed record PaperStyle(PaperSpread Spread = PaperSpread.Deviation, bool ShowsCosts = true, string? MacroPrefix = null);
