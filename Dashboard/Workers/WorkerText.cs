using Orchestrator.Dashboard.Text;
using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Workers;

/// <summary>Words for what is known of a worker.</summary>
public static class WorkerText
{
    // Of the commit after the plus sign, as many digits as git prints.
    private const int CommitDigits = 7;

    /// <summary>Whether it hears offers.</summary>
    public static string Broker(WorkerSummary worker) => worker switch
    {
        { LeftAt: not null } => Numbers.None,
        { HasBeaten: false } => "not yet known",
        { BrokerConnected: true } => "connected",
        _ => "away",
    };

    /// <summary>The training speed of all its trials together; a dash while none reports one.</summary>
    public static string Speed(IReadOnlyList<HeldTrial> held) =>
        held.Sum(trial => trial.Progress.ImagesPerSecond) is > 0 and var speed ? Numbers.Count((long)Math.Round(speed)) : Numbers.None;

    /// <summary>Its version, with the commit shortened.</summary>
    public static string Version(string version) =>
        version.IndexOf('+') is >= 0 and var plus ? version[..Math.Min(version.Length, plus + 1 + CommitDigits)] : version;
}
