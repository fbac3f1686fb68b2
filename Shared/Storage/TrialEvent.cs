namespace Orchestrator.Storage;

/// <summary>Something that happened to a trial.</summary>
/// <param name="At">When, UTC, by the database's clock.</param>
/// <param name="Kind">Such as <c>submitted</c>, <c>leased</c>, <c>started</c>, <c>checkpointed</c>, <c>reaped</c>, <c>finished</c>, <c>stale-write-refused</c>.</param>
/// <param name="Text">One sentence for people.</param>
public sealed record TrialEvent(DateTime At, string Kind, string Text);
