using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Agent.Monitoring;
using Orchestrator.Worker.Agent.Slots;
using Orchestrator.Worker.Trainers.Processes;

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
            .ValidateDataAnnotations().ValidateOnStart()
            .Validate<IOptions<MetricsOptions>>(
                (agent, metrics) => metrics.Value.Anonymous || agent.MetricsAddress is not { IsLoopback: false },
                $"{WorkerAgentOptions.Section}:{nameof(WorkerAgentOptions.MetricsListen)} is an address that other machines reach, "
                + "and a worker asks nobody for a token: "
                + $"set {MetricsOptions.Section}:{nameof(MetricsOptions.Anonymous)} to true if everybody there may read metrics.");
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
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
        services.AddSingleton(provider => new GpuWatch(
            provider.GetRequiredService<IOptions<WorkerAgentOptions>>(), GpuList.Read(), new NvidiaSmi(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GpuWatch>>()));
        services.AddHostedService(provider => provider.GetRequiredService<GpuWatch>());
        services.AddMeasured<WorkerMeasures>();
        services.AddHostedService<MetricsListener>();
        services.AddSingleton<TrialOfferedConsumer>();
        services.AddSingleton<CancelRequestedConsumer>();
        services.AddHostedService<WorkerAgent>();
        services.AddHostedService<SecondSignal>();
        return services;
    }
}
