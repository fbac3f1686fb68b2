using Orchestrator.Security;

namespace Orchestrator.Storage.Entities;

/// <summary>A row of <c>audit_entries</c>. No foreign keys: it outlives what it names.</summary>
public sealed class AuditEntryEntity
{
    /// <summary>Grows with every entry.</summary>
    public long Id { get; init; }

    /// <summary>When, by the database's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>What sort of actor did it.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>The actor's id.</summary>
    public required string ActorId { get; init; }

    /// <summary>What it was called then.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    public required string Target { get; init; }

    /// <summary>More about it as JSON; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>Where the request came from; null for what began here.</summary>
    public string? Address { get; init; }
}
