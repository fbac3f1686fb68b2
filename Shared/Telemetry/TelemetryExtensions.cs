using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orchestrator.Telemetry.Prometheus;

namespace Orchestrator.Telemetry;

/// <summary>Registers what measures.</summary>
public static class TelemetryExtensions
{
    /// <summary>Adds the instruments and what collects them from the host's start on. May be called by every part that measures.</summary>
    public static IServiceCollection AddOrchestratorMetrics(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<OrchestratorMeter>();
        services.TryAddSingleton<MetricCollector>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, MetricCollector>(provider => provider.GetRequiredService<MetricCollector>()));
        return services;
    }

    /// <summary>Has a host's spans posted where <see cref="TelemetryOptions"/> say. To be called before what has spans.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="service">Which of our processes it is, such as <c>worker</c>.</param>
    public static IServiceCollection AddTraceExport(this IServiceCollection services, string service)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IHostedService>(
            provider => new TraceExportService(provider.GetRequiredService<IOptions<TelemetryOptions>>(), service));
    }

    /// <summary>Adds a part whose state is looked at when somebody asks for metrics.</summary>
    public static IServiceCollection AddMeasured<TPart>(this IServiceCollection services)
        where TPart : class, IMeasured
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMeasured, TPart>());
        return services.AddOrchestratorMetrics();
    }
}
