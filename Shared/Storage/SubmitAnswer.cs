namespace Orchestrator.Storage;

/// <summary>What a submission found and made.</summary>
/// <param name="SweepId">The sweep.</param>
/// <param name="IsNew">Whether the sweep was created now.</param>
/// <param name="Created">Trials created.</param>
/// <param name="Reused">Trials that existed and have a result.</param>
/// <param name="Pending">Trials that existed and wait or run.</param>
/// <param name="Requeued">Cancelled trials, and those that had failed by a broken input, that were queued again.</param>
/// <param name="Failed">Trials that existed and failed otherwise.</param>
public sealed record SubmitAnswer(string SweepId, bool IsNew, int Created, int Reused, int Pending, int Requeued, int Failed);
