using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Telemetry.Prometheus;

namespace Orchestrator.Worker.Agent.Monitoring;

/// <summary>
/// Answers <c>/health/live</c> and <c>/metrics</c> where <see cref="WorkerAgentOptions.MetricsListen"/> says; a worker has no other web server.
/// </summary>
internal sealed partial class MetricsListener(IOptions<WorkerAgentOptions> options, MetricCollector metrics, ILogger<MetricsListener> logger)
    : IHostedService, IAsyncDisposable
{
    private WebApplication? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MetricsAddress is not { } address) return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address.Url);
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync(cancellationToken);
        LogListening(address.Url);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        if (!HttpMethods.IsGet(context.Request.Method)) return Refuse(response, StatusCodes.Status405MethodNotAllowed);
        switch (context.Request.Path.Value)
        {
            case "/health/live":
                response.ContentType = "application/json";
                return response.WriteAsync("{\"status\":\"healthy\"}", context.RequestAborted);
            case "/metrics":
                response.ContentType = MetricCollector.ContentType;
                return response.WriteAsync(metrics.ReadText(), context.RequestAborted);
            default:
                return Refuse(response, StatusCodes.Status404NotFound);
        }
    }

    private static Task Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 348, Level = LogLevel.Information, Message = "Metrics are at {Address}/metrics.")]
    private partial void LogListening(string address);
}
