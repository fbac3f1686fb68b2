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

    /// <summary>How a device is, such as <c>64 °C, 81 % busy, 12.3 GiB in use</c>; null where nothing is known.</summary>
    public static string? Reading(WorkerDeviceStatus device)
    {
        if (device.Reading is not { } reading) return null;
        List<string> known = [];
        if (reading.TemperatureCelsius is { } celsius) known.Add($"{Numbers.Count((long)Math.Round(celsius))} °C");
        if (reading.Utilization is { } share) known.Add($"{Numbers.Count((long)Math.Round(100 * share))} % busy");
        if (reading.MemoryUsedBytes is { } bytes) known.Add($"{Numbers.Gibibytes(bytes)} in use");
        return known.Count == 0 ? null : string.Join(", ", known);
    }

    /// <summary>Its version, with the commit shortened.</summary>
    public static string Version(string version) =>
        version.IndexOf('+') is >= 0 and var plus ? version[..Math.Min(version.Length, plus + 1 + CommitDigits)] : version;
}
