using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Postgres;
using Orchestrator.Storage.Sqlite;

namespace Orchestrator.Storage;

/// <summary>Registers the store, whichever it is.</summary>
public static class StorageExtensions
{
    /// <summary>
    /// Adds every store over the database, and the hosted service that brings its schema up to date first. Call it before what uses the stores.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseAddress database) =>
        database.File is { } file ? services.AddSqliteStorage(file) : services.AddPostgresStorage(database.ConnectionString!);
}
