using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A stored log line.</summary>
/// <param name="Position">Grows along the log; pass the last one to read on.</param>
/// <param name="Attempt">The attempt that wrote it.</param>
/// <param name="Line">The line.</param>
public sealed record LoggedLine(long Position, int Attempt, LogLine Line);
