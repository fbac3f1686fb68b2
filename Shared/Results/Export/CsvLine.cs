using System.Globalization;

namespace Orchestrator.Results.Export;

/// <summary>Writes lines of CSV as RFC 4180 says.</summary>
internal static class CsvLine
{
    public static void Write(TextWriter output, IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields.Select(Quoted)));
        output.Write("\r\n");
    }

    /// <summary>A number in the shortest form that reads back the same; empty for null.</summary>
    public static string Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
