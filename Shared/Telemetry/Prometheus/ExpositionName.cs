using System.Text;

namespace Orchestrator.Telemetry.Prometheus;

/// <summary>
/// The names that instruments and tags have in the text format: letters, digits and underscores, with the unit in words at the end, as
/// OpenTelemetry's rules for Prometheus say.
/// </summary>
internal static class ExpositionName
{
    private const string Total = "_total";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds", ["ms"] = "milliseconds", ["us"] = "microseconds", ["ns"] = "nanoseconds", ["min"] = "minutes", ["h"] = "hours",
        ["d"] = "days", ["By"] = "bytes", ["KiBy"] = "kibibytes", ["MiBy"] = "mebibytes", ["bit"] = "bits", ["Cel"] = "celsius", ["W"] = "watts",
        ["J"] = "joules", ["Hz"] = "hertz", ["V"] = "volts", ["A"] = "amperes", ["%"] = "percent",
    };

    /// <summary>The name of a family.</summary>
    public static string OfFamily(string instrument, string? unit, SeriesKind kind)
    {
        var name = Sanitize(instrument);
        var word = Sanitize(UnitInWords(unit ?? "", kind)).Trim('_');
        if (name.EndsWith(Total, StringComparison.Ordinal)) name = name[..^Total.Length];
        if (word.Length > 0 && !name.EndsWith($"_{word}", StringComparison.Ordinal)) name = $"{name}_{word}";
        return kind == SeriesKind.Counter ? name + Total : name;
    }

    /// <summary>The name of a label.</summary>
    public static string OfLabel(string tag) => Sanitize(tag);

    private static string UnitInWords(string unit, SeriesKind kind)
    {
        // What counts things is a plain number; a gauge without a unit is a share.
        if (unit == "1") return kind == SeriesKind.Gauge ? "ratio" : "";
        var plain = WithoutAnnotations(unit);
        if (plain.IndexOf('/', StringComparison.Ordinal) is not (>= 0 and var slash)) return Words.GetValueOrDefault(plain, plain);
        var (above, below) = (plain[..slash], plain[(slash + 1)..]);
        var per = below switch
        {
            "s" => "per_second",
            "min" => "per_minute",
            "h" => "per_hour",
            _ => $"per_{Words.GetValueOrDefault(below, below)}",
        };
        return $"{Words.GetValueOrDefault(above, above)}_{per}";
    }

    private static string WithoutAnnotations(string unit)
    {
        var text = new StringBuilder(unit.Length);
        var depth = 0;
        foreach (var character in unit)
        {
            if (character == '{') depth++;
            else if (character == '}') depth--;
            else if (depth == 0) text.Append(character);
        }

        return text.ToString();
    }

    private static string Sanitize(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        if (name.Length > 0 && char.IsAsciiDigit(name[0])) text.Append('_');
        foreach (var character in name)
        {
            var isAllowed = char.IsAsciiLetterOrDigit(character) || character == '_';
            // One underscore for a run of other characters.
            if (isAllowed || text.Length == 0 || text[^1] != '_') text.Append(isAllowed ? character : '_');
        }

        return text.ToString();
    }
}
