using System.Text.Json;
using Orchestrator.Storage.Security;
using Orchestrator.Trials;

namespace Orchestrator.Security;

/// <summary>Writes the audit log into the store, under the name of the current actor.</summary>
public sealed class AuditLog(IAuditStore store, IActorAccessor actors) : IAuditLog
{
    /// <inheritdoc/>
    public Task RecordAsync(string action, string target, object? detail, CancellationToken stop)
    {
        var actor = actors.Current;
        var json = detail is null ? null : JsonSerializer.Serialize(detail, OrchestratorJson.Compact);
        return store.AddAsync(new NewAuditEntry(actor.Kind, actor.Id, actor.Name, action, target, json, actors.Address), stop);
    }
}
