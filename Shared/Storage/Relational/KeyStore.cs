using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Security;

namespace Orchestrator.Storage.Relational;

/// <summary>The keys of sessions and forms in a relational database.</summary>
public sealed class KeyStore(StoreDatabase database) : IKeyStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await context.ProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).ToListAsync(stop);
    }

    /// <inheritdoc/>
    public Task AddAsync(string name, string xml, CancellationToken stop) =>
        database.WriteAsync(session => session.ExecuteAsync("protection-key", ("name", name), ("xml", xml)), stop);
}
