using System.Globalization;
using Orchestrator.Statistics;

namespace Orchestrator.Results.Export;

/// <summary>How numbers are printed, the same in every table.</summary>
public static class Figures
{
    /// <summary>A metric: shares in percent with two digits, others with four.</summary>
    public static string Metric(double value, string metric) =>
        MetricReader.IsShare(metric) ? Fixed(100 * value, 2) : Fixed(value, 4);

    /// <summary>Mean ± sample standard deviation.</summary>
    public static string MeanAndSpread(ReplicateSummary summary, string metric) => summary.StandardDeviation is { } deviation
        ? $"{Metric(summary.Mean, metric)} ± {Metric(deviation, metric)}"
        : Metric(summary.Mean, metric);

    /// <summary>A difference with its sign.</summary>
    public static string Signed(double difference, string metric) =>
        Metric(difference, metric) is var text && text.StartsWith('-') ? text : "+" + text;

    /// <summary>A difference with its sign and, where there is one, its interval.</summary>
    public static string Difference(Comparison difference, string metric) =>
        Signed(difference.Mean, metric)
            + (difference.Confidence is { } ci ? $" [{Metric(ci.Low, metric)}, {Metric(ci.High, metric)}]" : "");

    /// <summary>A p-value, as papers print it: <c>0.012</c>, <c>&lt;0.001</c>.</summary>
    public static string P(double p) => p < 0.001 ? "<0.001" : p.ToString(p < 0.01 ? "0.0000" : "0.000", CultureInfo.InvariantCulture);

    /// <summary>A p-value in a sentence: <c>p = 0.012</c>, <c>p &lt; 0.001</c>.</summary>
    public static string PSentence(double p) => p < 0.001 ? "p < 0.001" : $"p = {P(p)}";

    /// <summary>The corrected p-value of a comparison, or why there is none.</summary>
    public static string P(Comparison comparison) => comparison switch
    {
        { HolmP: { } p } => P(p),
        { WhyNoP: WhyNoP.NoVariation } => "no variation",
        _ => "n too small",
    };

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

    // Rounded first, so that what is zero as printed has no sign.
    private static string Fixed(double value, int digits) =>
        (Math.Round(value, digits) + 0.0).ToString($"F{digits}", CultureInfo.InvariantCulture);
}
