using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage.Postgres;

/// <summary>Registers the store for many machines.</summary>
public static class PostgresStorageExtensions
{
    /// <summary>
    /// Adds every store over one PostgreSQL database, and the hosted service that migrates it first. Call it before what uses the stores.
    /// </summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString) =>
        services.AddPostgresStorage(_ => new PostgresDatabase(connectionString));

    /// <summary>The same over a database that the caller makes.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, Func<IServiceProvider, PostgresDatabase> database)
    {
        services.AddSingleton(database);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ISweepStore, PostgresSweepStore>();
        services.AddSingleton<ILeaseStore, PostgresLeaseStore>();
        services.AddSingleton<IProgressStore, PostgresProgressStore>();
        services.AddSingleton<ITrialSignals, PostgresSignals>();
        return services.AddRelationalStores<PostgresDatabase>();
    }
}
