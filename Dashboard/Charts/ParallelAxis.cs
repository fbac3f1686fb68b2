namespace Orchestrator.Dashboard.Charts;

/// <summary>An axis of parallel coordinates.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Levels">The levels of a factor, from below; null for an axis of numbers.</param>
/// <param name="IsShare">Whether its numbers are shares, printed in percent.</param>
/// <param name="IsLog">Whether it is logarithmic.</param>
public sealed record ParallelAxis(string Name, IReadOnlyList<string>? Levels, bool IsShare = false, bool IsLog = false);
