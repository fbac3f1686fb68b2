namespace Orchestrator.Storage;

/// <summary>Something that happened to a trial.</summary>
/// <param name="At">When, UTC, by the database's clock.</param>
/// <param name="Kind">One of <see cref="EventKinds"/>, such as <c>leased</c>, <c>reaped</c> or <c>stale-write-refused</c>.</param>
/// <param name="Text">One sentence for people.</param>
public sealed record TrialEvent(DateTime At, string Kind, string Text);
