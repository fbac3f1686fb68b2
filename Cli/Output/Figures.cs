using System.Globalization;
using Orchestrator.Results;

namespace Orchestrator.Cli.Output;

/// <summary>How numbers are printed, the same in every table.</summary>
internal static class Figures
{
    /// <summary>A metric: shares in percent with two digits, others with four.</summary>
    public static string Metric(double value, string metric) =>
        MetricReader.IsShare(metric) ? (100 * value).ToString("0.00", CultureInfo.InvariantCulture) : value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Mean ± sample standard deviation.</summary>
    public static string MeanAndSpread(ReplicateSummary summary, string metric) => summary.StandardDeviation is { } deviation
        ? $"{Metric(summary.Mean, metric)} ± {Metric(deviation, metric)}"
        : Metric(summary.Mean, metric);

    /// <summary>A difference with its sign and, where there is one, its interval.</summary>
    public static string Difference(PairedDifference difference, string metric)
    {
        var sign = difference.Mean >= 0 ? "+" : "";
        var interval = difference.Confidence is { } ci ? $" [{Metric(ci.Low, metric)}, {Metric(ci.High, metric)}]" : "";
        return $"{sign}{Metric(difference.Mean, metric)}{interval}";
    }

    /// <summary>A count with thousands separated by thin groups of three.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A large count in four digits: <c>555.5 M</c>.</summary>
    public static string Large(long count) => count switch
    {
        < 10_000 => Count(count),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e3:0.0} K"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:0.0} M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count / 1e9:0.000} G"),
    };

    /// <summary>A duration in the two largest units.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 60 } => $"{duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s",
        { TotalMinutes: < 60 } => $"{(int)duration.TotalMinutes} min {duration.Seconds} s",
        { TotalHours: < 24 } => $"{(int)duration.TotalHours} h {duration.Minutes} min",
        _ => $"{(int)duration.TotalDays} d {duration.Hours} h",
    };

    /// <summary>The unit printed in a column's head.</summary>
    public static string Unit(string metric) => MetricReader.IsShare(metric) ? "%" : "";
}
