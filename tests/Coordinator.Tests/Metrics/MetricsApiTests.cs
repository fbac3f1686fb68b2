using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Metrics;
using Orchestrator.Coordinator.Tests.Api;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Testing.Metrics;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests.Metrics;

/// <summary>What <c>/metrics</c> of a coordinator says.</summary>
public sealed class MetricsApiTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public async ValueTask InitializeAsync() => await _api.StartAsync(("Metrics:Anonymous", "true"));

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Metrics_OfACoordinator_AreTextOfPrometheus()
    {
        using var answer = await _api.Client.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Exposition.Parse(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Metrics_HaveThoseOfServerRuntimeAndOurs()
    {
        await _api.SubmitAsync();
        await CountAsync();

        var names = (await ReadAsync()).Families.Keys;

        Assert.Contains("http_server_request_duration_seconds", names);
        Assert.Contains("dotnet_gc_collections_total", names);
        Assert.Contains("orchestrator_submit_duration_seconds", names);
        Assert.Contains("orchestrator_fleet_trials", names);
    }

    [Fact]
    public async Task Fleet_AfterASubmission_HasItsTrialsWaiting()
    {
        await _api.SubmitAsync();
        await CountAsync();

        var read = await ReadAsync();

        Assert.Equal(4, read.Value("orchestrator_fleet_trials", ("state", "queued")));
        Assert.Equal(0, read.Value("orchestrator_fleet_trials", ("state", "failed")));
        Assert.Equal(4, read.Value("orchestrator_fleet_queue_due"));
        Assert.True(read.Value("orchestrator_fleet_queue_age_seconds") >= 0);
        Assert.Equal(1, read.Value("orchestrator_fleet_sweeps", ("state", "active")));
    }

    [Fact]
    public async Task Fleet_WithAWorker_HasItsSlotsDevicesAndCounters()
    {
        var workers = _api.Services.GetRequiredService<IWorkerStore>();
        await workers.RegisterAsync(
            new WorkerRegistration("w", "gpu-1", 1, "cuda", "V100", 4, "0.1.0") { Devices = [new WorkerDevice("cuda:0", "cuda", "V100", 1, null, 4)] },
            CancellationToken.None);
        await workers.BeatAsync(
            "w",
            new WorkerBeat(3, true)
            {
                Totals = new Dictionary<string, double> { ["orchestrator.attempts;outcome=failed;cause=diverged"] = 2, ["orchestrator.step.duration#sum"] = 1.5 },
                Devices = new Dictionary<string, DeviceReading> { ["cuda:0"] = new(0.81, 12L << 30, 64) },
            },
            CancellationToken.None);
        await CountAsync();

        var read = await ReadAsync();

        Assert.Equal(3, read.Value("orchestrator_fleet_slots", ("device_class", "cuda"), ("state", "busy")));
        Assert.Equal(1, read.Value("orchestrator_fleet_slots", ("device_class", "cuda"), ("state", "free")));
        Assert.Equal(1, read.Value("orchestrator_fleet_workers", ("state", "active")));
        Assert.Equal(64, read.Value("orchestrator_fleet_device_temperature_celsius", ("host", "gpu-1"), ("device", "cuda:0")));
        Assert.Equal(0.81, read.Value("orchestrator_fleet_device_utilization_ratio", ("host", "gpu-1"), ("device", "cuda:0")));
        Assert.Equal(2, read.Value("orchestrator_fleet_attempts_total", ("outcome", "failed"), ("cause", "diverged")));
        Assert.Equal(1.5, read.Value("orchestrator_fleet_step_time_seconds_total"));
    }

    [Fact]
    public async Task ATrialThatIsTakenBack_IsAReapAndARetry()
    {
        await _api.SubmitAsync();
        var leases = _api.Services.GetRequiredService<ILeaseStore>();
        await _api.Services.GetRequiredService<IWorkerStore>().RegisterAsync(
            new WorkerRegistration("w", "h", 1, "cpu", "x", 1, "0.1.0"), CancellationToken.None);
        await leases.ClaimNextAsync("w", "cpu", 1, TimeSpan.FromHours(1), CancellationToken.None);
        await leases.ReapWorkerAsync("w", CancellationToken.None);

        var read = await ReadAsync();

        Assert.Equal(1, read.Value("orchestrator_reaps_total", ("state", "queued")));
        Assert.Equal(1, read.Value("orchestrator_retries_total", ("cause", "lost-worker")));
    }

    [Fact]
    public async Task NoLabel_IsTheIdOfATrialASweepOrAWorker()
    {
        var sweep = await _api.SubmitAsync();
        await _api.Services.GetRequiredService<IWorkerStore>().RegisterAsync(
            new WorkerRegistration("worker-id", "h", 1, "cpu", "x", 1, "0.1.0"), CancellationToken.None);
        await _api.Client.GetAsync(new Uri($"sweeps/{sweep}", UriKind.Relative));
        await CountAsync();

        var text = await _api.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.DoesNotContain(sweep, text, StringComparison.Ordinal);
        Assert.DoesNotContain("worker-id", text, StringComparison.Ordinal);
        var trials = await _api.Services.GetRequiredService<ITrialReader>().ListAsync(sweep, CancellationToken.None);
        Assert.DoesNotContain(trials, trial => text.Contains(trial.Trial.ToString(), StringComparison.Ordinal));
    }

    private async Task<Exposition> ReadAsync() => Exposition.Parse(await _api.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative)));

    private Task CountAsync() => _api.Services.GetRequiredService<CountFleet>().LookAsync(CancellationToken.None);
}
