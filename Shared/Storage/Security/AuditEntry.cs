using System.Text.Json.Nodes;
using Orchestrator.Security;

namespace Orchestrator.Storage.Security;

/// <summary>An entry of the audit log.</summary>
/// <param name="Id">Grows with every entry.</param>
/// <param name="At">When, UTC, by the database's clock.</param>
/// <param name="ActorKind">What sort of actor did it.</param>
/// <param name="ActorId">Its id.</param>
/// <param name="ActorName">What it was called then.</param>
/// <param name="Action">What was done, such as <c>sweep.cancel</c>.</param>
/// <param name="Target">To what.</param>
/// <param name="Detail">More about it, or null.</param>
/// <param name="Address">Where the request came from, or null.</param>
public sealed record AuditEntry(
    long Id, DateTime At, ActorKind ActorKind, string ActorId, string ActorName, string Action, string Target, JsonNode? Detail, string? Address);
