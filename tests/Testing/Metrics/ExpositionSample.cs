using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Orchestrator.Testing.Metrics;

/// <summary>A line with a value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels, as they were before they were escaped.</param>
/// <param name="Value">Its value.</param>
public sealed partial record ExpositionSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value)
{
    /// <summary>Name and labels as one text.</summary>
    public string Key => $"{Name}{{{string.Join(",", Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"))}}}";

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none of the format.</exception>
    public static ExpositionSample Parse(string line)
    {
        var name = MetricName().Match(line).Value;
        if (name.Length == 0) throw new FormatException($"No name of a metric begins: {line}");
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = name.Length;
        if (at < line.Length && line[at] == '{') at = ParseLabels(line, at + 1, labels);
        if (at >= line.Length || line[at] != ' ') throw new FormatException($"A blank and the value are missing: {line}");
        return new ExpositionSample(name, labels, Number(line[(at + 1)..], line));
    }

    private static int ParseLabels(string line, int at, Dictionary<string, string> labels)
    {
        while (true)
        {
            var name = LabelName().Match(line, at).Value;
            if (name.Length == 0 || name.StartsWith("__", StringComparison.Ordinal)) throw new FormatException($"No name of a label at {at}: {line}");
            at += name.Length;
            if (line.AsSpan(at) is not ['=', '"', ..]) throw new FormatException($"No value follows {name}: {line}");
            at = ParseValue(line, at + 2, out var value);
            if (!labels.TryAdd(name, value)) throw new FormatException($"The label {name} is there twice: {line}");
            if (at >= line.Length || line[at] is not (',' or '}')) throw new FormatException($"The labels do not end: {line}");
            if (line[at++] == '}') return at;
        }
    }

    private static int ParseValue(string line, int at, out string value)
    {
        var text = new StringBuilder();
        for (; at < line.Length && line[at] != '"'; at++)
        {
            if (line[at] != '\\')
            {
                text.Append(line[at]);
                continue;
            }

            at++;
            text.Append((at < line.Length ? line[at] : ' ') switch
            {
                '\\' => '\\',
                '"' => '"',
                'n' => '\n',
                _ => throw new FormatException($"An escape that does not exist at {at}: {line}"),
            });
        }

        value = text.ToString();
        return at < line.Length ? at + 1 : throw new FormatException($"A value does not end: {line}");
    }

    private static double Number(string text, string line) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is no number: {line}"),
    };

    [GeneratedRegex(@"^[a-zA-Z_:][a-zA-Z0-9_:]*")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"\G[a-zA-Z_][a-zA-Z0-9_]*")]
    private static partial Regex LabelName();
}
