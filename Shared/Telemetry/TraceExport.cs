using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Orchestrator.Telemetry;

/// <summary>Records spans, ours and those of messages, and posts them to a collector. Spans that it does not take are lost, never waited for.</summary>
public sealed class TraceExport : IDisposable
{
    /// <summary>What names of services begin with.</summary>
    public const string ServicePrefix = "orchestrator-";

    private const string Messages = "MassTransit";

    // The last spans of a process that ends should not be what it waits for.
    private const int FlushMilliseconds = 2000;

    private TracerProvider? _provider;

    private TraceExport()
    {
    }

    /// <summary>Begins to record; null when the options name no collector.</summary>
    /// <param name="options">The collector.</param>
    /// <param name="service">Which of our processes this is, such as <c>worker</c>.</param>
    public static TraceExport? Start(TelemetryOptions options, string service)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.TracesAddress is not { } address) return null;
        var resource = ResourceBuilder.CreateDefault()
            .AddService(ServicePrefix + service, serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}");
        var provider = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            // A request's own span is not recorded, and what is below it would follow it in that.
            .SetSampler(new AlwaysOnSampler())
            .AddSource(Traces.SourceName, Messages)
            .AddOtlpExporter(exporter => (exporter.Endpoint, exporter.Protocol) = (address, OtlpExportProtocol.HttpProtobuf))
            .Build();
        return new TraceExport { _provider = provider };
    }

    /// <summary>Posts what waits, for 2 s at most, and records no more.</summary>
    public void Dispose()
    {
        _provider?.ForceFlush(FlushMilliseconds);
        _provider?.Dispose();
    }
}
