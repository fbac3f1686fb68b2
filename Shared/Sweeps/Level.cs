namespace Orchestrator.Sweeps;

/// <summary>One value on an axis and where the file says so.</summary>
/// <param name="Value">The value.</param>
/// <param name="Position">Where the level is written.</param>
public sealed record Level<T>(T Value, SourcePosition Position);
