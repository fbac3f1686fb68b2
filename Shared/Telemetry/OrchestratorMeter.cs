using System.Diagnostics.Metrics;

namespace Orchestrator.Telemetry;

/// <summary>
/// Every instrument of this program, with its name, unit and tags, once. What a process counts here is what it did itself, so that sums over
/// processes are right; what is true of all of them together is in <see cref="FleetInstruments"/>. Tags have few values: never the id of a
/// trial, a sweep or a user.
/// </summary>
/// <remarks>Names and units follow OpenTelemetry; <c>/metrics</c> has them in the words of Prometheus (docs/observability.md).</remarks>
public sealed partial class OrchestratorMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Orchestrator";

    // Milliseconds for statements on a row, up to the minute that a submission of 100,000 trials may take on a slow disk.
    private static readonly InstrumentAdvice<double> Statements = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private readonly Meter _meter;

    /// <summary>Makes the instruments.</summary>
    /// <param name="factory">The host's, which also decides how long they live.</param>
    public OrchestratorMeter(IMeterFactory factory)
    {
        _meter = factory.Create(Name);
        SubmitDuration = _meter.CreateHistogram(
            "orchestrator.submit.duration", "s", "How long the store took to accept a submitted sweep.", tags: null, Statements);
        Offers = _meter.CreateCounter<long>("orchestrator.offers", "{offer}", "Trials offered to workers over the broker.");
        Reaps = _meter.CreateCounter<long>(
            "orchestrator.reaps", "{trial}", "Trials taken back from workers whose lease ended; state: what became of the trial.");
        Retries = _meter.CreateCounter<long>(
            "orchestrator.retries", "{attempt}", "Attempts that ended without a result and are tried again; cause: why they ended.");
        Notifications = _meter.CreateCounter<long>(
            "orchestrator.notifications", "{message}", "Notifications by channel and outcome: sent, failed (tried again) or given-up.");
        SignInFailures = _meter.CreateCounter<long>(
            "orchestrator.sign_in.failures", "{attempt}", "Refused sign-ins and tokens, by kind: password or token.");
        Claims = _meter.CreateCounter<long>("orchestrator.claims", "{trial}", "Trials that this worker claimed.");
        ClaimDuration = _meter.CreateHistogram(
            "orchestrator.claim.duration", "s", "How long the store took to answer a claim, also one that got nothing.", tags: null, Statements);
        Renewals = _meter.CreateCounter<long>(
            "orchestrator.renewals", "{renewal}", "Heartbeats of attempts by answer: renewed, cancel-requested, lease-lost, or failed when none came.");
        LeaseLosses = _meter.CreateCounter<long>("orchestrator.lease.losses", "{lease}", "Attempts that were stopped because their lease was lost.");
        StaleWrites = _meter.CreateCounter<long>(
            "orchestrator.stale_writes", "{write}", "Writes that the store refused because their fencing token was old; write: what was to be written.");
        Attempts = _meter.CreateCounter<long>(
            "orchestrator.attempts", "{attempt}", "Attempts that ended on this worker, by outcome, and by cause where they failed.");
        Epochs = _meter.CreateCounter<long>("orchestrator.epochs", "{epoch}", "Epochs that this worker finished.");
        StepDuration = _meter.CreateHistogram(
            "orchestrator.step.duration", "s", "The time from one training step to the next, without those beside a checkpoint or validation.",
            tags: null, Statements);
        CheckpointDuration = _meter.CreateHistogram(
            "orchestrator.checkpoint.duration", "s", "How long a training stood still while it wrote a checkpoint.", tags: null, Statements);
        CheckpointBytes = _meter.CreateCounter<long>("orchestrator.checkpoint.written", "By", "Bytes of the checkpoints that were written.");
        ReportsPending = _meter.CreateUpDownCounter<long>(
            "orchestrator.reports.pending", "{report}", "Epochs, log lines and checkpoints that wait for the background writer.");
        ReportsDropped = _meter.CreateCounter<long>(
            "orchestrator.reports.dropped", "{line}", "Log lines that were dropped because too many waited for the background writer.");
        ReportDuration = _meter.CreateHistogram(
            "orchestrator.reports.duration", "s", "How long the background writer took for a write that was answered.", tags: null, Statements);
        ReportRetries = _meter.CreateCounter<long>(
            "orchestrator.reports.retries", "{write}", "Writes of the background writer that were not answered and were repeated.");
    }

    /// <summary>Submissions, in seconds.</summary>
    public Histogram<double> SubmitDuration { get; }

    /// <summary>Offers.</summary>
    public Counter<long> Offers { get; }

    /// <summary>Trials taken back; tag <see cref="Tags.State"/>.</summary>
    public Counter<long> Reaps { get; }

    /// <summary>Attempts that are tried again; tag <see cref="Tags.Cause"/>.</summary>
    public Counter<long> Retries { get; }

    /// <summary>Notifications; tags <see cref="Tags.Channel"/> and <see cref="Tags.Outcome"/>.</summary>
    public Counter<long> Notifications { get; }

    /// <summary>Refused sign-ins; tag <see cref="Tags.Kind"/>. Never a name: whoever guesses would choose it.</summary>
    public Counter<long> SignInFailures { get; }

    /// <summary>Claimed trials.</summary>
    public Counter<long> Claims { get; }

    /// <summary>Claims, in seconds.</summary>
    public Histogram<double> ClaimDuration { get; }

    /// <summary>Heartbeats of attempts; tag <see cref="Tags.Answer"/>.</summary>
    public Counter<long> Renewals { get; }

    /// <summary>Lost leases.</summary>
    public Counter<long> LeaseLosses { get; }

    /// <summary>Refused writes; tag <see cref="Tags.Write"/>.</summary>
    public Counter<long> StaleWrites { get; }

    /// <summary>Ended attempts; tags <see cref="Tags.Outcome"/> and, where one failed, <see cref="Tags.Cause"/>.</summary>
    public Counter<long> Attempts { get; }

    /// <summary>Finished epochs.</summary>
    public Counter<long> Epochs { get; }

    /// <summary>Steps, in seconds.</summary>
    public Histogram<double> StepDuration { get; }

    /// <summary>Checkpoints, in seconds.</summary>
    public Histogram<double> CheckpointDuration { get; }

    /// <summary>Checkpoints, in bytes.</summary>
    public Counter<long> CheckpointBytes { get; }

    /// <summary>Reports that wait.</summary>
    public UpDownCounter<long> ReportsPending { get; }

    /// <summary>Log lines that were dropped.</summary>
    public Counter<long> ReportsDropped { get; }

    /// <summary>Writes of reports, in seconds.</summary>
    public Histogram<double> ReportDuration { get; }

    /// <summary>Repeated writes of reports.</summary>
    public Counter<long> ReportRetries { get; }
}
