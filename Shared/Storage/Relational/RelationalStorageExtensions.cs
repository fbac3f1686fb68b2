using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Fleet;
using Orchestrator.Storage.Notifications;
using Orchestrator.Storage.Security;
using Orchestrator.Storage.Traces;
using Orchestrator.Telemetry;

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
        services.AddSingleton<IUserStore, UserStore>();
        services.AddSingleton<ISignInStore, SignInStore>();
        services.AddSingleton<ITokenStore, TokenStore>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<IFleetReader, FleetReader>();
        services.AddSingleton<ITraceStore, TraceStore>();
        services.AddMeasured<StoreMeasures>();
        services.AddSingleton<StorageInitializer>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageInitializer>());
        return services;
    }
}
