namespace Orchestrator.Telemetry;

/// <summary>
/// The counters that workers send with their heartbeats, so that one scrape of a coordinator tells of all of them, and how they are called
/// there. A key is the name of an instrument with its tags (<c>orchestrator.attempts;outcome=failed;cause=diverged</c>); of a histogram,
/// which cannot be summed up by others, <c>#sum</c> and <c>#count</c>.
/// </summary>
public static class WorkerTotals
{
    /// <summary>Between a name and its tags.</summary>
    public const char Separator = ';';

    /// <summary>The sum of a histogram.</summary>
    public const string Sum = "#sum";

    /// <summary>The number of values in a histogram.</summary>
    public const string Count = "#count";

    /// <summary>What is sent. Anything else that a worker of another version sends is left out.</summary>
    public static IReadOnlyList<Total> All { get; } =
    [
        new("orchestrator.claims", "orchestrator.fleet.claims", "{trial}", "Trials that workers claimed."),
        new("orchestrator.claim.duration#sum", "orchestrator.fleet.claim.time", "s", "Time that workers waited for answers to claims."),
        new("orchestrator.claim.duration#count", "orchestrator.fleet.claim.answers", "{claim}", "Answers to claims, also those that got nothing."),
        new("orchestrator.renewals", "orchestrator.fleet.renewals", "{renewal}", "Heartbeats of attempts by answer."),
        new("orchestrator.lease.losses", "orchestrator.fleet.lease.losses", "{lease}", "Attempts that were stopped because their lease was lost."),
        new(
            "orchestrator.stale_writes", "orchestrator.fleet.stale_writes", "{write}",
            "Writes that the store refused because their fencing token was old."),
        new("orchestrator.attempts", "orchestrator.fleet.attempts", "{attempt}", "Attempts that ended, by outcome, and by cause where they failed."),
        new(
            "orchestrator.retries", "orchestrator.fleet.retries", "{attempt}",
            "Attempts that workers ended without a result and that are tried again, by cause."),
        new("orchestrator.epochs", "orchestrator.fleet.epochs", "{epoch}", "Epochs that were finished."),
        new("orchestrator.step.duration#sum", "orchestrator.fleet.step.time", "s", "Time from training step to training step."),
        new("orchestrator.step.duration#count", "orchestrator.fleet.steps", "{step}", "Training steps whose time was taken."),
        new("orchestrator.checkpoint.duration#sum", "orchestrator.fleet.checkpoint.time", "s", "Time that trainings stood still for checkpoints."),
        new("orchestrator.checkpoint.duration#count", "orchestrator.fleet.checkpoints", "{checkpoint}", "Checkpoints that were written."),
        new("orchestrator.checkpoint.written", "orchestrator.fleet.checkpoint.written", "By", "Bytes of the checkpoints that were written."),
        new("orchestrator.reports.dropped", "orchestrator.fleet.reports.dropped", "{line}", "Log lines that were dropped because too many waited."),
        new("orchestrator.reports.retries", "orchestrator.fleet.reports.retries", "{write}", "Writes of reports that were repeated."),
        new(
            "orchestrator.database.outage", "orchestrator.fleet.database.outage", "s",
            "How long workers could not reach the database, added up over workers."),
    ];

    private static readonly HashSet<string> Sources = [.. All.Select(total => total.Source)];

    /// <summary>Whether this is one of the counters that are sent.</summary>
    public static bool Has(string key) => Sources.Contains(SourceOf(key));

    /// <summary>The part of a key before its tags.</summary>
    public static string SourceOf(string key) => key.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? key[..end] : key;

    /// <summary>The tags of a key.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> TagsOf(string key) =>
        from tag in key.Split(Separator).Skip(1)
        let parts = tag.Split('=', 2)
        where parts.Length == 2
        select new KeyValuePair<string, object?>(parts[0], parts[1]);

    /// <summary>A counter that is sent.</summary>
    /// <param name="Source">What begins its keys.</param>
    /// <param name="Name">The instrument that shows it for all workers.</param>
    /// <param name="Unit">Its unit.</param>
    /// <param name="Description">What it counts.</param>
    public sealed record Total(string Source, string Name, string Unit, string Description);
}
