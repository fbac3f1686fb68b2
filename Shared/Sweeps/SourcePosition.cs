namespace Orchestrator.Sweeps;

/// <summary>A place in a sweep file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column);
