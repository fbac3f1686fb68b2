using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Entities;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Relational;

/// <summary>The audit log in a relational database.</summary>
public sealed class AuditStore(StoreDatabase database) : IAuditStore
{
    /// <inheritdoc/>
    public Task AddAsync(NewAuditEntry entry, CancellationToken stop) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                "audit-entry", ("kind", StoredName.Of(entry.ActorKind)), ("actor", entry.ActorId), ("actor_name", entry.ActorName),
                ("action", entry.Action), ("target", entry.Target), ("detail", entry.Detail), ("address", entry.Address)),
            stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(AuditFilter filter, long? before, int limit, CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var entries = context.AuditEntries.AsQueryable();
        if (before is { } id) entries = entries.Where(entry => entry.Id < id);
        if (filter.Actor is { } actor) entries = entries.Where(entry => entry.ActorId == actor || entry.ActorName == actor);
        if (filter.Action is { } action)
        {
            var group = action + ".";
            entries = entries.Where(entry => entry.Action == action || entry.Action.StartsWith(group));
        }

        if (filter.Target is { } target) entries = entries.Where(entry => entry.Target == target);
        if (filter.From is { } from) entries = entries.Where(entry => entry.At >= from);
        if (filter.Until is { } until) entries = entries.Where(entry => entry.At < until);
        return [.. (await entries.OrderByDescending(entry => entry.Id).Take(limit).ToListAsync(stop)).Select(ToEntry)];
    }

    private static AuditEntry ToEntry(AuditEntryEntity entry) => new(
        entry.Id, entry.At, entry.ActorKind, entry.ActorId, entry.ActorName, entry.Action, entry.Target,
        entry.Detail is null ? null : JsonNode.Parse(entry.Detail), entry.Address);
}
