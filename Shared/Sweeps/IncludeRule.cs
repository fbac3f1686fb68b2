namespace Orchestrator.Sweeps;

/// <summary>Cells added to the product of the axes: the product of the rule's own levels, and of the grid's for axes that it does not name.</summary>
/// <param name="Levels">The levels that the rule names.</param>
/// <param name="Position">Where the rule is written.</param>
public sealed record IncludeRule(GridAxes Levels, SourcePosition Position);
