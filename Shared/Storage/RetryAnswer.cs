namespace Orchestrator.Storage;

/// <summary>What filling the holes of a sweep did.</summary>
/// <param name="Queued">Failed and cancelled trials that were queued again.</param>
public sealed record RetryAnswer(int Queued);
