using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orchestrator.Coordinator.Broker;
using Orchestrator.Coordinator.Health;
using Orchestrator.Coordinator.Metrics;
using Orchestrator.Coordinator.Notifications;
using Orchestrator.Coordinator.Notifications.Deliver;
using Orchestrator.Coordinator.Notifications.Watch;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Coordinator.Security.Tokens;
using Orchestrator.Coordinator.Security.Users;
using Orchestrator.Coordinator.Sweeps.Cancel;
using Orchestrator.Coordinator.Sweeps.Pause;
using Orchestrator.Coordinator.Sweeps.Prioritize;
using Orchestrator.Coordinator.Sweeps.Resume;
using Orchestrator.Coordinator.Sweeps.Retry;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Coordinator.Trials.Offer;
using Orchestrator.Coordinator.Trials.Reap;
using Orchestrator.Coordinator.Trials.Retry;
using Orchestrator.Coordinator.Workers.Drain;
using Orchestrator.Coordinator.Workers.Exclude;
using Orchestrator.Coordinator.Workers.Include;
using Orchestrator.Security;
using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator;

/// <summary>Registers the coordinator.</summary>
public static class CoordinatorExtensions
{
    /// <summary>Adds what users ask for (see <see cref="AddCoordinatorRequests"/>) and what recurs: offer, reap, count, watch the sweeps, notify.</summary>
    public static IServiceCollection AddCoordinator(this IServiceCollection services)
    {
        services.AddCoordinatorRequests();
        services.AddOptions<OfferOptions>().BindConfiguration(OfferOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReapOptions>().BindConfiguration(ReapOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IMeasured>(provider => provider.GetRequiredService<CountFleet>());
        return services.AddDuty<OfferTrials>().AddDuty<ReapTrials>().AddDuty<CountFleet>().AddDuty<WatchSweeps>()
            .AddDuty<DeliverNotifications>();
    }

    /// <summary>
    /// Adds the handlers of what users ask for: of sweeps, trials and workers, and the look at the broker that health and metrics tell of. Needs a
    /// store, the bus and the catalog of what sweeps can name; enough for a process that only shows pages.
    /// </summary>
    public static IServiceCollection AddCoordinatorRequests(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IActorAccessor>(new FixedActor(Actor.System));
        services.AddSingleton<IAuditLog, AuditLog>();
        services.AddSingleton<UserControl>();
        services.AddSingleton<TokenControl>();
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QueueDepths>();
        services.AddMeasured<QueueMeasures>();
        services.AddReadiness();
        services.AddSingleton<SubmitSweep>();
        services.AddSingleton<SubmitDefinition>();
        services.AddSingleton<CancelSweep>();
        services.AddSingleton<PauseSweep>();
        services.AddSingleton<ResumeSweep>();
        services.AddSingleton<PrioritizeSweep>();
        services.AddSingleton<RetrySweep>();
        services.AddSingleton<RetryTrial>();
        services.AddSingleton<DrainWorker>();
        services.AddSingleton<ExcludeWorker>();
        services.AddSingleton<IncludeWorker>();
        services.AddNotifications();
        return services.AddDuty<WatchQueues>();
    }

    private static IServiceCollection AddDuty<TDuty>(this IServiceCollection services)
        where TDuty : class, IDuty
    {
        services.AddSingleton<TDuty>();
        services.AddHostedService<DutyLoop<TDuty>>();
        return services;
    }
}
