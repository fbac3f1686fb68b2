using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orchestrator.Telemetry.Prometheus;
using Orchestrator.Testing;
using Orchestrator.Testing.Metrics;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>What a worker measures of what it does, and how it tells.</summary>
public sealed class MetricsTests : IAsyncDisposable
{
    private readonly AgentUnderTest _agent = new();

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task AFinishedTrial_IsClaimedStartedCountedAndTimed()
    {
        var trials = await _agent.SubmitAsync();
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, attempt) =>
        {
            for (var step = 1; step <= 3; step++) attempt.Progress(new TrialProgress(0, 1, step, 3, 100));
            var path = attempt.NextCheckpointPath(0, 3);
            File.WriteAllText(path, "weights");
            attempt.CheckpointWritten(path, 0, 3, TimeSpan.FromSeconds(2));
            attempt.EpochFinished(new EpochMetrics { Epoch = 1, LearningRate = 0.1, TrainLoss = 1, TrainTop1 = 0.5, Seconds = 1, ImagesPerSecond = 100 });
            attempt.Log("info", "one line");
            return new TrainingOutcome.Finished(Testing.ATrial.Result());
        }));
        await _agent.AdvanceUntilAsync(trials[0], TrialState.Succeeded);

        await Eventually.TrueAsync(() => Read(worker).Find("orchestrator_slots", ("state", "busy")) == 0, "the slot is free");
        var read = Read(worker);

        Assert.Equal(1, read.Value("orchestrator_claims_total"));
        Assert.Equal(1, read.Value("orchestrator_attempts_total", ("outcome", "succeeded")));
        Assert.Equal(2, read.Value("orchestrator_step_duration_seconds_count"));
        Assert.Equal((1.0, 2.0), (read.Value("orchestrator_checkpoint_duration_seconds_count"), read.Value("orchestrator_checkpoint_duration_seconds_sum")));
        Assert.Equal("weights".Length, read.Value("orchestrator_checkpoint_written_bytes_total"));
        Assert.Equal(1, read.Value("orchestrator_epochs_total"));
        Assert.Equal(0, read.Value("orchestrator_reports_pending"));
    }

    [Fact]
    public async Task AFailedAttempt_IsCountedByItsCause()
    {
        var trials = await _agent.SubmitAsync();
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, _) => new TrainingOutcome.Failed(FailureCause.Diverged, "NaN")));
        await _agent.AdvanceUntilAsync(trials[0], TrialState.Failed);

        await Eventually.TrueAsync(
            () => Read(worker).Find("orchestrator_attempts_total", ("outcome", "failed"), ("cause", "diverged")) == 1, "the attempt is counted");
    }

    [Fact]
    public async Task ATrialThatIsTakenBack_IsALostLeaseAndARefusedWrite()
    {
        var trials = await _agent.SubmitAsync();
        var worker = await _agent.StartAsync(new ScriptedTrainer((_, attempt) => ScriptedTrainer.UntilAsked(attempt)));
        await _agent.UntilAsync(trials[0], TrialState.Running);
        await _agent.Leases.ReapWorkerAsync((await _agent.IsRegisteredAsync()).Registration.WorkerId, CancellationToken.None);

        await Eventually.TrueAsync(
            _agent.Clock, TimeSpan.FromSeconds(1), () => Task.FromResult(Read(worker).Find("orchestrator_lease_losses_total") == 1), "the lease is lost");

        Assert.Equal(1, Read(worker).Value("orchestrator_stale_writes_total", ("write", "heartbeat")));
    }

    [Fact]
    public async Task AHeartbeat_CarriesWhatTheWorkerCounted()
    {
        var trials = await _agent.SubmitAsync();
        await _agent.StartAsync(new ScriptedTrainer((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result())));
        await _agent.AdvanceUntilAsync(trials[0], TrialState.Succeeded);

        await Eventually.TrueAsync(
            _agent.Clock, TimeSpan.FromSeconds(1), async () => (await _agent.FleetAsync()).Any(worker => worker.Totals.GetValueOrDefault("orchestrator.claims") == 1),
            "the store has the worker's counters");
    }

    [Fact]
    public async Task TheListener_AnswersHealthAndMetricsAndNothingElse()
    {
        var worker = await _agent.StartAsync(
            new ScriptedTrainer((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result())),
            configure: services => services.Configure<WorkerAgentOptions>(agent => agent.MetricsListen = $"{Testing.Servers.FreePort.Find()}"));
        var port = worker.Services.GetRequiredService<IOptions<WorkerAgentOptions>>().Value.MetricsListen;
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        using var metrics = await client.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", metrics.Content.Headers.ContentType!.ToString());
        Assert.Contains("orchestrator_slots", Exposition.Parse(await metrics.Content.ReadAsStringAsync()).Families.Keys);
        Assert.Contains("healthy", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal(404, (int)(await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        Assert.Equal(405, (int)(await client.PostAsync(new Uri("/metrics", UriKind.Relative), null)).StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:9464", "Metrics:Anonymous")]
    [InlineData("everywhere", "everywhere")]
    [InlineData("https://127.0.0.1:9464", "https://127.0.0.1:9464")]
    public async Task AListener_WhereItMustNotBe_IsRefused(string address, string expected)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => _agent.StartAsync(
            new ScriptedTrainer((_, _) => new TrainingOutcome.Finished(Testing.ATrial.Result())),
            configure: services => services.Configure<WorkerAgentOptions>(agent => agent.MetricsListen = address)));

        Assert.Contains(expected, refusal.Message);
    }

    private static Exposition Read(IHost worker) => Exposition.Parse(worker.Services.GetRequiredService<MetricCollector>().ReadText());
}
