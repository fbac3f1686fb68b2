using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage.Sqlite;

/// <summary>Registers the embedded store.</summary>
public static class SqliteStorageExtensions
{
    /// <summary>
    /// Adds every store over one SQLite file, and the hosted service that migrates it first. Call it before what uses the stores.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="path">The database file; it and its folder are created when missing.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string path)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new SqliteDatabase(path, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISweepStore, SqliteSweepStore>();
        services.AddSingleton<ILeaseStore, LeaseStore>();
        services.AddSingleton<IProgressStore, ProgressStore>();
        services.AddSingleton<ITrialSignals>(provider => provider.GetRequiredService<SqliteDatabase>().Signals);
        return services.AddRelationalStores<SqliteDatabase>();
    }
}
