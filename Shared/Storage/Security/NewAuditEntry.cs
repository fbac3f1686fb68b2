using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>An entry to be written into the audit log.</summary>
/// <param name="ActorKind">What sort of actor did it.</param>
/// <param name="ActorId">Its id.</param>
/// <param name="ActorName">What it was called then.</param>
/// <param name="Action">What was done, such as <c>sweep.cancel</c>.</param>
/// <param name="Target">To what.</param>
/// <param name="Detail">More about it as JSON, or null.</param>
/// <param name="Address">Where the request came from, or null.</param>
public sealed record NewAuditEntry(
    ActorKind ActorKind, string ActorId, string ActorName, string Action, string Target, string? Detail, string? Address);
