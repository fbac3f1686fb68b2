namespace Orchestrator.Storage.Security;

/// <summary>The audit log. Entries are added and read, never changed.</summary>
public interface IAuditStore
{
    /// <summary>Adds an entry, at the database's time.</summary>
    Task AddAsync(NewAuditEntry entry, CancellationToken stop);

    /// <summary>Entries, latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those with a smaller id, for the next page; null for the first.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="stop">Ends it.</param>
    Task<IReadOnlyList<AuditEntry>> ListAsync(AuditFilter filter, long? before, int limit, CancellationToken stop);
}
