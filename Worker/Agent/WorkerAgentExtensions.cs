using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent;

/// <summary>Registers the worker's agent.</summary>
public static class WorkerAgentExtensions
{
    // What else stops after the agent: the bus, the web server.
    private static readonly TimeSpan OthersStopWithin = TimeSpan.FromSeconds(15);

    /// <summary>Adds the agent. Needs a store, the bus and an <see cref="ITrainer"/>.</summary>
    public static IServiceCollection AddWorkerAgent(this IServiceCollection services, Action<WorkerAgentOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<WorkerAgentOptions>().BindConfiguration(WorkerAgentOptions.Section).Configure(configure ?? (_ => { }))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LeaseOptions>().BindConfiguration(LeaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        // The host's own limit must not cut the drain short.
        services.AddOptions<HostOptions>().Configure<IOptions<WorkerAgentOptions>>(
            (host, agent) => host.ShutdownTimeout = agent.Value.DrainWithin + OthersStopWithin);

        services.TryAddSingleton<IWorkerDevices, OwnProcessDevices>();
        services.AddSingleton<WorkerIdentity>();
        services.AddSingleton<WorkerDeparture>();
        services.AddSingleton<Membership>();
        services.AddSingleton<Listening>();
        services.AddSingleton<SlotPool>();
        services.AddSingleton<SlotLoop>();
        services.AddSingleton<RunningAttempts>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<TrialOfferedConsumer>();
        services.AddSingleton<CancelRequestedConsumer>();
        services.AddHostedService<WorkerAgent>();
        services.AddHostedService<SecondSignal>();
        return services;
    }
}
