using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage;

/// <summary>
/// Brings the schema up to date when the process starts. Registered before everything that uses the stores, because hosted services
/// start in that order; a command without a host calls <see cref="InitializeAsync"/> itself.
/// </summary>
public sealed partial class StorageInitializer(StoreDatabase database, ILogger<StorageInitializer> logger) : IHostedService
{
    private volatile bool _isReady;

    /// <summary>Creates or migrates the schema. Calling it again does nothing.</summary>
    public async Task InitializeAsync(CancellationToken stop)
    {
        // A process that waited for its database before it started must not fail because the database is away again a moment later.
        if (_isReady) return;
        await database.MigrateAsync(stop);
        _isReady = true;
        LogReady(database.Description);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => InitializeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 100, Level = LogLevel.Debug, Message = "The database {Database} is up to date.")]
    private partial void LogReady(string database);
}
