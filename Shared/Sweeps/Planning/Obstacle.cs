namespace Orchestrator.Sweeps.Planning;

/// <summary>Why a combination cannot exist.</summary>
/// <param name="Position">The level that is to blame.</param>
/// <param name="Reason">The reason, in one sentence without its full stop.</param>
internal readonly record struct Obstacle(SourcePosition Position, string Reason);
