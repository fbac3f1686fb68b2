namespace Orchestrator.Storage.Security;

/// <summary>Which entries of the audit log; what is null does not matter.</summary>
/// <param name="Actor">The actor's id or name.</param>
/// <param name="Action">The action, or its beginning up to a dot: <c>sweep</c> is every <c>sweep.…</c>.</param>
/// <param name="Target">To what.</param>
/// <param name="From">Not before, UTC.</param>
/// <param name="Until">Before, UTC.</param>
public sealed record AuditFilter(
    string? Actor = null, string? Action = null, string? Target = null, DateTime? From = null, DateTime? Until = null);
