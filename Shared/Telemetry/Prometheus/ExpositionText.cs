using System.Globalization;
using System.Text;

namespace Orchestrator.Telemetry.Prometheus;

/// <summary>Writes families in Prometheus's text format 0.0.4.</summary>
internal static class ExpositionText
{
    /// <summary>What the answer's content is.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>
    /// The text, families in the order of their names. A name is used once: instruments that share one share the family, if they are of a kind.
    /// </summary>
    public static string Write(IReadOnlyList<Family> families, long scrape)
    {
        var text = new StringBuilder(64 << 10);
        foreach (var alike in families.GroupBy(family => family.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var first = alike.First();
            var series = alike.Where(family => family.Kind == first.Kind && family.Bounds.SequenceEqual(first.Bounds))
                .SelectMany(family => family.Current(scrape)).DistinctBy(series => series.Labels).ToList();
            if (series.Count > 0) WriteFamily(text, first, series);
        }

        return text.ToString();
    }

    private static void WriteFamily(StringBuilder text, Family family, List<Series> all)
    {
        if (family.Help.Length > 0)
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(EscapedHelp(family.Help)).Append('\n');
        text.Append("# TYPE ").Append(family.Name).Append(' ').Append(TypeOf(family.Kind)).Append('\n');
        foreach (var series in all)
        {
            if (family.Kind == SeriesKind.Histogram) WriteHistogram(text, family, series);
            else WriteSample(text, family.Name, series.Labels, series.Value);
        }
    }

    private static void WriteHistogram(StringBuilder text, Family family, Series series)
    {
        var (buckets, count, sum) = series.Read();
        var below = 0L;
        for (var bucket = 0; bucket < family.Bounds.Length; bucket++)
        {
            below += buckets[bucket];
            WriteSample(text, family.Name + "_bucket", LabelText.With(series.Labels, "le", Number(family.Bounds[bucket])), below);
        }

        WriteSample(text, family.Name + "_bucket", LabelText.With(series.Labels, "le", "+Inf"), count);
        WriteSample(text, family.Name + "_sum", series.Labels, sum);
        WriteSample(text, family.Name + "_count", series.Labels, count);
    }

    private static void WriteSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string TypeOf(SeriesKind kind) => kind switch
    {
        SeriesKind.Counter => "counter",
        SeriesKind.Histogram => "histogram",
        _ => "gauge",
    };

    private static string EscapedHelp(string help) =>
        help.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
