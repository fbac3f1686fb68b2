using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Orchestrator.Telemetry;

/// <summary>Records a host's spans while it runs.</summary>
internal sealed class TraceExportService(IOptions<TelemetryOptions> options, string service) : IHostedService, IDisposable
{
    private TraceExport? _export;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _export = TraceExport.Start(options.Value, service);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Not when it stops: services that stop later still have spans.
    public void Dispose() => _export?.Dispose();
}
