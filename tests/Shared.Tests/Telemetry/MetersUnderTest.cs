using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Telemetry;
using Orchestrator.Telemetry.Prometheus;
using Orchestrator.Testing.Metrics;

namespace Orchestrator.Shared.Tests.Telemetry;

/// <summary>The collector of a host, with a meter that is listened to for instruments of a test's own.</summary>
internal sealed class MetersUnderTest : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddOrchestratorMetrics().BuildServiceProvider();

    public MetersUnderTest() => Collector = _services.GetRequiredService<MetricCollector>();

    public MetricCollector Collector { get; }

    public OrchestratorMeter Ours => _services.GetRequiredService<OrchestratorMeter>();

    /// <summary>A meter of the host, of the name of one that is listened to.</summary>
    public Meter Meter(string name = "Microsoft.AspNetCore.Test") => _services.GetRequiredService<IMeterFactory>().Create(name);

    public Exposition Read() => Exposition.Parse(Collector.ReadText());

    public void Dispose() => _services.Dispose();
}
