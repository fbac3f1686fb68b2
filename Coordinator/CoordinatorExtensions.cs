using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Coordinator.Sweeps.Cancel;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Coordinator.Trials.Offer;
using Orchestrator.Coordinator.Trials.Reap;

namespace Orchestrator.Coordinator;

/// <summary>Registers the coordinator.</summary>
public static class CoordinatorExtensions
{
    /// <summary>Adds submit, cancel, offer and reap. Needs a store and the bus.</summary>
    public static IServiceCollection AddCoordinator(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SubmitSweep>();
        services.AddSingleton<CancelSweep>();
        services.AddOptions<OfferOptions>().BindConfiguration(OfferOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReapOptions>().BindConfiguration(ReapOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddDuty<OfferTrials>().AddDuty<ReapTrials>();
    }

    private static IServiceCollection AddDuty<TDuty>(this IServiceCollection services)
        where TDuty : class, IDuty
    {
        services.AddSingleton<TDuty>();
        services.AddHostedService<DutyLoop<TDuty>>();
        return services;
    }
}
