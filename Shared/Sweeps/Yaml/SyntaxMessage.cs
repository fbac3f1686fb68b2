using YamlDotNet.Core;

namespace Orchestrator.Sweeps.Yaml;

/// <summary>Puts the YAML library's syntax errors into our words.</summary>
internal static class SyntaxMessage
{
    /// <summary>One sentence on what is wrong, with the usual cause where the line shows it.</summary>
    public static string Of(YamlException syntax, string text)
    {
        var line = LineAt(text, (int)syntax.Start.Line);
        return HasTabIndent(line) || HasTabIndent(LineAt(text, (int)syntax.Start.Line - 1))
            ? "Not valid YAML: a tab is used for indentation; use spaces."
            : $"Not valid YAML: {char.ToLowerInvariant(syntax.Message[0])}{syntax.Message.AsSpan(1).TrimEnd('.')}.";
    }

    private static bool HasTabIndent(ReadOnlySpan<char> line) => line[..(line.Length - line.TrimStart(" \t").Length)].Contains('\t');

    private static ReadOnlySpan<char> LineAt(string text, int number)
    {
        var current = 1;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (current++ == number) return line;
        }

        return [];
    }
}
