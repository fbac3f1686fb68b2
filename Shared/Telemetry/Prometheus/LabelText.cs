using System.Globalization;
using System.Text;

namespace Orchestrator.Telemetry.Prometheus;

/// <summary>The labels of a series as the text format has them: <c>a="x",b="y"</c>, in the order of their names.</summary>
internal static class LabelText
{
    /// <summary>The text of these tags. Tags whose names are the same in the text format are one label, with the values one after the other.</summary>
    public static string Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0) return "";
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, value) in tags)
        {
            var (name, text) = (ExpositionName.OfLabel(tag), Text(value));
            if (name.Length > 0) labels[name] = labels.TryGetValue(name, out var before) ? $"{before};{text}" : text;
        }

        return Of(labels);
    }

    /// <summary>Text and further labels.</summary>
    public static string With(string labels, string name, string value) => $"{(labels.Length == 0 ? "" : labels + ",")}{name}=\"{value}\"";

    private static string Of(SortedDictionary<string, string> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            if (text.Length > 0) text.Append(',');
            text.Append(name).Append("=\"");
            Escape(text, value);
            text.Append('"');
        }

        return text.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        string text => text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    // Backslash, quote and line feed are all that the format escapes. Half a surrogate pair is no character and would spoil the whole answer.
    private static void Escape(StringBuilder text, string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\': text.Append(@"\\"); break;
                case '"': text.Append("\\\""); break;
                case '\n': text.Append("\\n"); break;
                default: text.Append(rune.ToString()); break;
            }
        }
    }
}
