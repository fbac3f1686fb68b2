using System.Text.RegularExpressions;

namespace Orchestrator.Sweeps.Yaml;

/// <summary>A single value.</summary>
/// <param name="Position">Where it starts.</param>
/// <param name="Text">The value without quotes.</param>
/// <param name="IsPlain">Whether it is written without quotes and not as a block.</param>
internal sealed partial record SourceScalar(SourcePosition Position, string Text, bool IsPlain) : SourceNode(Position)
{
    private const int DescribedLength = 60;

    /// <summary>What the scalar is by our rules.</summary>
    public ScalarKind Kind => !IsPlain ? ScalarKind.Text : Text switch
    {
        "" or "~" or "null" => ScalarKind.Nothing,
        "true" or "false" => ScalarKind.Boolean,
        _ when Number().IsMatch(Text) => ScalarKind.Number,
        _ when NotFinite().IsMatch(Text) => ScalarKind.NotFinite,
        _ when AmbiguousNumber().IsMatch(Text) => ScalarKind.AmbiguousNumber,
        _ => ScalarKind.Text,
    };

    public override string Describe() => Kind switch
    {
        ScalarKind.Nothing => "nothing",
        ScalarKind.Text when !IsPlain => $"the quoted text '{Shortened}'",
        ScalarKind.Text => $"the text '{Shortened}'",
        _ => Shortened,
    };

    /// <summary>The text, cut to fit in a message of one line.</summary>
    public string Shortened
    {
        get
        {
            var line = Text.ReplaceLineEndings(" ");
            return line.Length <= DescribedLength ? line : string.Concat(line.AsSpan(0, DescribedLength), "...");
        }
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[-+]?\.(inf|Inf|INF)\z|\A\.(nan|NaN|NAN)\z")]
    private static partial Regex NotFinite();

    [GeneratedRegex(
        """
        \A(
          [-+]?0[0-9]+(\.[0-9]*)?                        # octal
        | [-+]?0([xX][0-9a-fA-F_]+|[oO][0-7_]+|[bB][01_]+) # other bases
        | [-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?          # underscores
        | [-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?          # base 60
        | [-+]?\.[0-9]+([eE][-+]?[0-9]+)?                # no digit before the point
        | [-+]?[0-9]+\.([eE][-+]?[0-9]+)?                # no digit after the point
        | \+[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?          # a leading plus
        )\z
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AmbiguousNumber();
}
