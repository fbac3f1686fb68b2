using YamlDotNet.Core;

namespace Orchestrator.Sweeps.Yaml;

/// <summary>Puts the YAML library's syntax errors into our words.</summary>
/// <param name="Position">Where a reader should look.</param>
/// <param name="Message">What is wrong there.</param>
internal readonly record struct SyntaxProblem(SourcePosition Position, string Message)
{
    private const string Prefix = "Not valid YAML: ";

    /// <summary>The problem behind an error of the library, with the usual cause where the text shows it.</summary>
    public static SyntaxProblem Of(YamlException error, string text)
    {
        var lines = text.Split('\n');
        var (start, end) = ((int)error.Start.Line, (int)Math.Max(error.Start.Line, error.End.Line));
        if (error.Message.Contains("tab as indentation", StringComparison.Ordinal)) (start, end) = (1, lines.Length);
        if (FindTabIndent(lines, start, end + 1) is { } tab) return new SyntaxProblem(tab, $"{Prefix}a tab is used for indentation; use spaces.");
        var at = new SourcePosition((int)error.Start.Line, (int)error.Start.Column);
        return new SyntaxProblem(at, Prefix + Explain(error.Message, CharacterAt(lines, at)));
    }

    /// <summary>The problem when the library loses its way inside brackets that are not closed, which it says without a place.</summary>
    public static SyntaxProblem Unclosed(SourcePosition opened) =>
        new(opened, $"{Prefix}the bracket that opens here is not closed where it should be; check brackets, commas and quotes.");

    private static string Explain(string message, char character)
    {
        if (message.Contains("found invalid mapping", StringComparison.Ordinal))
            return "a ':' cannot stand here; check the indentation, or put the text in quotes.";
        if (message.Contains("cannot start any token", StringComparison.Ordinal))
            return $"'{character}' cannot start a value; put the text in quotes.";
        if (message.Contains("found wrong indentation", StringComparison.Ordinal))
            return "the quoted text that starts here is not closed, or its next line is not indented.";
        return $"{char.ToLowerInvariant(message[0])}{message.AsSpan(1).TrimEnd('.')}.";
    }

    private static char CharacterAt(string[] lines, SourcePosition at) =>
        at.Line <= lines.Length && at.Column <= lines[at.Line - 1].Length ? lines[at.Line - 1][at.Column - 1] : ' ';

    private static SourcePosition? FindTabIndent(string[] lines, int first, int last)
    {
        for (var line = first; line <= Math.Min(last, lines.Length); line++)
        {
            var text = lines[line - 1];
            var tab = text.AsSpan(0, text.Length - text.AsSpan().TrimStart(" \t").Length).IndexOf('\t');
            if (tab >= 0) return new SourcePosition(line, tab + 1);
        }

        return null;
    }
}
