namespace Orchestrator.Trials;

/// <summary>One line of an attempt's log.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Text">The line.</param>
public sealed record LogLine(DateTime At, string Level, string Text);
