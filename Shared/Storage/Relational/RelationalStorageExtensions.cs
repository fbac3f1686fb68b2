using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Storage.Relational;

/// <summary>Registers what all dialects share.</summary>
public static class RelationalStorageExtensions
{
    /// <summary>Adds the stores that a dialect does not replace, over its registered database.</summary>
    /// <typeparam name="TDatabase">The dialect's database.</typeparam>
    public static IServiceCollection AddRelationalStores<TDatabase>(this IServiceCollection services)
        where TDatabase : StoreDatabase
    {
        services.AddSingleton<StoreDatabase>(provider => provider.GetRequiredService<TDatabase>());
        services.AddSingleton<IOfferStore, OfferStore>();
        services.AddSingleton<IWorkerStore, WorkerStore>();
        services.AddSingleton<ITrialReader, TrialReader>();
        services.AddSingleton<IPlanReader, PlanReader>();
        services.AddSingleton<IActivityReader, ActivityReader>();
        services.AddSingleton<INotificationStore, NotificationStore>();
        services.AddSingleton<StorageInitializer>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageInitializer>());
        return services;
    }
}
