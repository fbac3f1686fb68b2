using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Orchestrator.Testing.Metrics;
using Orchestrator.Testing.Servers;

namespace Orchestrator.SystemTests.Monitoring;

/// <summary>
/// Coordinator, dashboard and workers as processes over real servers, which log everything, are traced, and have a secret in every setting
/// that can hold one. It trains a sweep, loses its broker and its database, and keeps what could be seen at each time.
/// </summary>
public sealed class MonitoredLab : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();
    private readonly List<OrchestratorProcess> _processes = [];
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string _coordinator = $"http://127.0.0.1:{FreePort.Find()}";
    private readonly string _dashboard = $"http://127.0.0.1:{FreePort.Find()}";
    private readonly string _worker = $"http://127.0.0.1:{FreePort.Find()}";
    private PostgresServer? _postgres;
    private RabbitMqServer? _rabbit;
    private TraceCollector? _traces;

    /// <summary>The spans of all processes.</summary>
    internal IReadOnlyCollection<CollectedSpan> Spans => _traces!.Spans;

    /// <summary>What the coordinator's metrics were after the sweep.</summary>
    public Exposition Coordinator { get; private set; } = null!;

    /// <summary>The same as it was sent.</summary>
    public string CoordinatorText { get; private set; } = "";

    /// <summary>What the worker's metrics were after the sweep.</summary>
    public Exposition Worker { get; private set; } = null!;

    /// <summary>What the coordinator's and the dashboard's <c>/health/ready</c> and <c>/health/live</c> answered, by what was away.</summary>
    public Dictionary<string, (string Coordinator, string Dashboard, HttpStatusCode Live)> Health { get; } = [];

    /// <summary>The traces that the API names for the attempts.</summary>
    public List<string> AttemptTraces { get; } = [];

    /// <summary>Everything that the processes printed.</summary>
    public string Logs => string.Join('\n', _processes.Select(process => process.Output + process.Errors));

    /// <summary>What the first worker printed.</summary>
    public string WorkerLog => _processes[2].Errors;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled && RabbitMqServer.IsInstalled, "PostgreSQL or RabbitMQ is not installed.");
        (_postgres, _rabbit, _traces) = (await PostgresServer.StartAsync(), await RabbitMqServer.StartAsync(), await TraceCollector.StartAsync());
        await _postgres.CreateDatabaseAsync("lab");
        await _rabbit.CreateVirtualHostAsync("lab");
        await _rabbit.CreateUserAsync("lab", Planted.Broker, "lab");
        await StartAsync();
        await TrainAsync();
        await TrainWithoutObjectStoreAsync();
        await LoseServersAsync();
        foreach (var process in _processes) process.Terminate();
        foreach (var process in _processes) await process.WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _processes.ForEach(process => process.Dispose());
        _client.Dispose();
        if (_traces is not null) await _traces.DisposeAsync();
        if (_rabbit is not null) await _rabbit.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
        _home.Dispose();
    }

    private async Task StartAsync()
    {
        Start("coordinator", "--listen", _coordinator);
        await Eventually.TrueAsync(async () => await ReadyAsync(_coordinator) == "healthy", "the coordinator is ready", OrchestratorProcess.Patience);
        Start("dashboard", "--listen", _dashboard);
        Start("worker", "--slots", "1", "--home", _home.Path, "--metrics-listen", _worker);
        await Eventually.TrueAsync(async () => await ReadyAsync(_dashboard) == "healthy", "the dashboard is ready", OrchestratorProcess.Patience);
    }

    private async Task TrainAsync()
    {
        using var refused = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{_coordinator}/api/v1/sweeps")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", $"orc_x_{Planted.Token}") },
        });
        var (code, output, errors) = await OrchestratorProcess.RunAsync("submit", _home.WriteSweep(epochs: 2), "--server", _coordinator, "--follow");
        Assert.True(code == 0, output + errors + Logs);
        await Eventually.TrueAsync(
            async () => (Coordinator = await MetricsAsync(_coordinator)).Find("orchestrator_fleet_trials", ("state", "succeeded")) == 4
                && Coordinator.Find("orchestrator_fleet_attempts_total", ("outcome", "succeeded")) == 4,
            "the coordinator counted the trials",
            OrchestratorProcess.Patience);
        Worker = await MetricsAsync(_worker);
        CoordinatorText = await _client.GetStringAsync(new Uri($"{_coordinator}/metrics"));
        foreach (var trial in Spans.Where(span => span.Name == "attempt").Select(span => span.Tags["TrialId"]).Distinct())
        {
            var detail = JsonNode.Parse(await _client.GetStringAsync(new Uri($"{_coordinator}/api/v1/trials/{trial}")))!;
            AttemptTraces.Add(detail["attempts"]![0]!["trace_id"]!.GetValue<string>());
        }

        await NoteHealthAsync("nothing");
    }

    private async Task TrainWithoutObjectStoreAsync()
    {
        Start(
            "worker", "--slots", "1", "--home", _home.Path + "-2", "--trainer", "no-op",
            "--checkpoints", $"s3://bucket/lab?endpoint=http://127.0.0.1:{FreePort.Find()}");
        await OrchestratorProcess.RunAsync("submit", _home.WriteSweep(epochs: 60), "--server", _coordinator);
        await Eventually.TrueAsync(
            () => Task.FromResult(_processes[^1].Errors.Contains("files that earlier attempts left could not be deleted", StringComparison.Ordinal)),
            "a worker misses its object store",
            OrchestratorProcess.Patience);
        await Eventually.TrueAsync(
            () => Task.FromResult(((string[])["webhook", "email"]).All(
                channel => _processes[0].Errors.Contains($"was not sent by {channel}", StringComparison.Ordinal))),
            "the end of the first sweep could not be told",
            OrchestratorProcess.Patience);
    }

    private async Task LoseServersAsync()
    {
        await _rabbit!.StopAsync();
        await Eventually.TrueAsync(
            async () => await ReadyAsync(_coordinator) == "degraded" && await ReadyAsync(_dashboard) == "degraded",
            "both are degraded", OrchestratorProcess.Patience);
        await NoteHealthAsync("broker");
        await _postgres!.StopAsync();
        await NoteHealthAsync("database");
        await Eventually.TrueAsync(() => Task.FromResult(WorkerLog.Contains("could not reach the database", StringComparison.Ordinal)), "the worker noticed");
    }

    private async Task NoteHealthAsync(string away) => Health[away] = (
        await ReadyAsync(_coordinator), await ReadyAsync(_dashboard), (await _client.GetAsync(new Uri($"{_coordinator}/health/live"))).StatusCode);

    /// <summary>The word of <c>/health/ready</c>; the status where it is 503, nothing while nobody listens.</summary>
    private async Task<string> ReadyAsync(string server)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri($"{server}/health/ready"));
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"] + (answer.IsSuccessStatusCode ? "" : $" {(int)answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    private async Task<Exposition> MetricsAsync(string server) => Exposition.Parse(await _client.GetStringAsync(new Uri($"{server}/metrics")));

    private void Start(params string[] arguments) => _processes.Add(OrchestratorProcess.Start(Environment(), arguments));

    private Dictionary<string, string> Environment() => new()
    {
        ["ORCHESTRATOR__DATABASE"] = $"postgres://postgres:{Planted.Database}@127.0.0.1:{_postgres!.Port}/lab",
        ["ORCHESTRATOR__BROKER"] = $"amqp://lab:{Planted.Broker}@127.0.0.1:{_rabbit!.Port}/lab",
        ["ORCHESTRATOR__WEBHOOK__URL"] = $"http://127.0.0.1:{FreePort.Find()}/{Planted.WebhookAddress}",
        ["ORCHESTRATOR__WEBHOOK__SECRET"] = Planted.Webhook,
        ["ORCHESTRATOR__EMAIL__HOST"] = "127.0.0.1",
        ["ORCHESTRATOR__EMAIL__PORT"] = $"{FreePort.Find()}",
        ["ORCHESTRATOR__EMAIL__USER"] = "lab",
        ["ORCHESTRATOR__EMAIL__PASSWORD"] = Planted.Mail,
        ["ORCHESTRATOR__EMAIL__FROM"] = "lab@localhost",
        ["ORCHESTRATOR__EMAIL__TO"] = "ada@localhost",
        ["AWS_ACCESS_KEY_ID"] = "lab",
        ["AWS_SECRET_ACCESS_KEY"] = Planted.S3Key,
        ["AWS_REGION"] = "us-east-1",
        ["OTEL_EXPORTER_OTLP_HEADERS"] = $"authorization={Planted.TraceHeader}",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["ORCHESTRATOR__TELEMETRY__OTLPENDPOINT"] = _traces!.Address,
        ["ORCHESTRATOR__LOGGING__FORMAT"] = "json",
        ["ORCHESTRATOR__LOGGING__LOGLEVEL__DEFAULT"] = "Trace",
        ["ORCHESTRATOR__LOGGING__LOGLEVEL__ORCHESTRATOR"] = "Trace",
        ["ORCHESTRATOR__SECURITY__SIGNIN"] = "none",
        ["ORCHESTRATOR__METRICS__ANONYMOUS"] = "true",
        ["ORCHESTRATOR__METRICS__COUNTEVERY"] = "00:00:01",
        ["ORCHESTRATOR__NOTIFICATIONS__EVERY"] = "00:00:00.5",
        ["ORCHESTRATOR__BROKERWATCH__EVERY"] = "00:00:00.5",
        ["ORCHESTRATOR__WORKER__DRAINWITHIN"] = "00:00:02",
        ["ORCHESTRATOR__WORKER__BEATEVERY"] = "00:00:00.5",
        ["ORCHESTRATOR__WORKER__CHECKPOINTEVERY"] = "00:00:00.1",
    };
}
