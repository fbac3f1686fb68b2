using Orchestrator.Trials;

namespace Orchestrator.Contracts;

/// <summary>This trial is to stop. Only makes it quicker: the answer to the next heartbeat says the same.</summary>
/// <param name="Trial">The trial.</param>
public sealed record CancelRequested(TrialId Trial);
