namespace Orchestrator.Storage.Security;

/// <summary>
/// The keys that sessions and forms are protected with, so that a restart ends no session and several dashboards share them. Not encrypted:
/// whoever reads the database can make sessions (docs/security.md).
/// </summary>
public interface IKeyStore
{
    /// <summary>The keys' documents.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken stop);

    /// <summary>Adds a key's document.</summary>
    Task AddAsync(string name, string xml, CancellationToken stop);
}
