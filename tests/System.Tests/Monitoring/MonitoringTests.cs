using System.Net;
using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests.Monitoring;

/// <summary>What an administrator sees of the processes: health, metrics, traces and logs.</summary>
public sealed class MonitoringTests(MonitoredLab lab) : IClassFixture<MonitoredLab>
{
    [Fact]
    public void Health_WithEverythingThere_IsHealthy() => Assert.Equal(("healthy", "healthy", HttpStatusCode.OK), lab.Health["nothing"]);

    [Fact]
    public void Health_WithoutTheBroker_IsDegradedAndStillReady() => Assert.Equal(("degraded", "degraded", HttpStatusCode.OK), lab.Health["broker"]);

    [Fact]
    public void Health_WithoutTheDatabase_IsAliveAndNotReady() =>
        Assert.Equal(("unhealthy 503", "unhealthy 503", HttpStatusCode.OK), lab.Health["database"]);

    [Fact]
    public void Metrics_OfTheCoordinator_TellOfTheWholeFleet()
    {
        Assert.Equal(4, lab.Coordinator.Value("orchestrator_fleet_claims_total"));
        Assert.Equal(8, lab.Coordinator.Value("orchestrator_fleet_epochs_total"));
        Assert.Equal(1, lab.Coordinator.Value("orchestrator_fleet_workers", ("state", "active")));
        Assert.Equal(1, lab.Coordinator.Value("orchestrator_broker_connected"));
        Assert.Equal(1, lab.Coordinator.Value("orchestrator_submit_duration_seconds_count"));
        Assert.True(lab.Coordinator.Value("orchestrator_offers_total") > 0);
    }

    [Fact]
    public void Metrics_OfAWorker_TellOfItsTraining()
    {
        Assert.True(lab.Worker.Value("orchestrator_step_duration_seconds_count") > 0);
        Assert.True(lab.Worker.Value("orchestrator_checkpoint_written_bytes_total") > 0);
        Assert.True(lab.Worker.Value("orchestrator_renewals_total", ("answer", "renewed")) > 0);
    }

    [Fact]
    public async Task Metrics_AndAlerts_AreRightByPrometheusItself()
    {
        Assert.SkipUnless(Promtool.IsInstalled, "promtool is not installed: apt-get install prometheus");

        var (rules, said) = await Promtool.CheckAsync("", "check", "rules", Repository.PathOf("deploy", "prometheus", "alerts.yml"));
        Assert.True(rules == 0, said);

        // 3: there are remarks, on metrics of others.
        var (metrics, remarks) = await Promtool.CheckAsync(lab.CoordinatorText, "check", "metrics");
        Assert.True(metrics is 0 or 3, remarks);
        Assert.DoesNotContain(remarks.Split('\n'), remark => remark.StartsWith("orchestrator_", StringComparison.Ordinal));
    }

    [Fact]
    public void Traces_HaveASpanForEachOfWhatIsDone()
    {
        (string, string)[] expected =
        [
            ("orchestrator-coordinator", "submit"), ("orchestrator-coordinator", "offer"), ("orchestrator-worker", "claim"),
            ("orchestrator-worker", "attempt"), ("orchestrator-worker", "report"), ("orchestrator-trainer", "epoch"), ("orchestrator-trainer", "checkpoint"),
        ];

        var seen = lab.Spans.Select(span => (span.Service, span.Name)).ToHashSet();

        Assert.All(expected, span => Assert.Contains(span, seen));
    }

    [Fact]
    public void Traces_GoFromTheSubmissionThroughTheTrainingProcessToTheResult()
    {
        var submissions = lab.Spans.Where(span => span.Name == "submit").Select(span => (span.TraceId, span.SpanId)).ToHashSet();

        var attempts = lab.Spans.Where(span => span.Name == "attempt" && span.Tags.ContainsKey("SweepId") && span.Links.Any(submissions.Contains));

        Assert.True(attempts.Count(Trains) >= 4);
    }

    [Fact]
    public void Traces_OfAnOffer_GoOverTheBrokerToTheWorker()
    {
        var offers = lab.Spans.Where(span => span is { Name: "offer", Service: "orchestrator-coordinator" }).Select(span => span.TraceId).ToHashSet();

        Assert.Contains(lab.Spans, span => span.Service == "orchestrator-worker" && offers.Contains(span.TraceId));
    }

    [Fact]
    public void TheTraceOfAnAttempt_IsKeptWithIt()
    {
        var traces = lab.Spans.Where(span => span.Name == "attempt").Select(span => span.TraceId).ToHashSet();

        Assert.All(lab.AttemptTraces, trace => Assert.Contains(trace, traces));
        Assert.Equal(4, lab.AttemptTraces.Count);
    }

    [Fact]
    public void LogLines_AboutAnAttempt_CarryItsIds()
    {
        var lines = lab.WorkerLog.Split('\n').Where(line => line.Contains("training begins", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.All(
            (string[])["SweepId", "TrialId", "Attempt", "Fence", "WorkerId", "TraceId"],
            id => Assert.Contains(line["Scopes"]!.AsArray(), scope => scope is JsonObject ids && ids.ContainsKey(id))));
    }

    [Fact]
    public void Logs_ThatSayEverything_ShowNoSecret()
    {
        Assert.Contains("does not answer", lab.Logs, StringComparison.Ordinal);
        Assert.Contains("could not reach the database", lab.Logs, StringComparison.Ordinal);
        Assert.Contains("was not sent by webhook", lab.Logs, StringComparison.Ordinal);
        Assert.Contains("was not sent by email", lab.Logs, StringComparison.Ordinal);

        Assert.DoesNotContain(lab.Logs.Split('\n'), line => line.Contains(Planted.Beginning, StringComparison.Ordinal));
    }

    private bool Trains(CollectedSpan attempt) =>
        ((string[])["epoch", "report"]).All(name => lab.Spans.Any(span => span.Name == name && span.TraceId == attempt.TraceId));
}
