using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Orchestrator.Coordinator;

/// <summary>Registers the message bus.</summary>
public static class BusExtensions
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds MassTransit over its in-memory transport: one process, and nothing survives it, which is enough because messages are only
    /// hints. Who consumes connects its endpoints itself, so the order of registrations does not matter.
    /// </summary>
    public static IServiceCollection AddOrchestratorBus(this IServiceCollection services)
    {
        services.AddMassTransit(bus =>
        {
            // On by default in MassTransit 8.4: it would post usage data to its makers some minutes after the start.
            bus.DisableUsageTelemetry();
            bus.UsingInMemory();
        });
        services.Configure<MassTransitHostOptions>(host =>
        {
            // Without limits a consumer that hangs would keep the process from ending.
            host.StopTimeout = StopTimeout;
            host.ConsumerStopTimeout = StopTimeout / 2;
        });
        return services;
    }
}
