using System.Globalization;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads single values by our scalar rules. Every method returns null after adding a problem.</summary>
/// <remarks>A <c>label</c> is what a message calls the value, such as <c>'training.epochs'</c>; it starts the sentence.</remarks>
internal static class ScalarReader
{
    public static long? Integer(SourceNode node, string label, NumberRange range, ProblemList problems)
    {
        var expected = $"a whole number {range}";
        if (Parse(node, label, expected, problems) is not { } value) return null;
        if (Math.Floor(value) == value && range.Contains(value)) return (long)value;
        return Refuse(node, label, expected, problems);
    }

    public static double? Number(SourceNode node, string label, NumberRange range, ProblemList problems)
    {
        var expected = $"a number {range}";
        if (Parse(node, label, expected, problems) is not { } value) return null;
        if (!range.Contains(value))
        {
            Refuse(node, label, expected, problems);
            return null;
        }

        // -0 and 0 are one value and must have one hash.
        return value == 0 ? 0 : value;
    }

    public static bool? Boolean(SourceNode node, string label, ProblemList problems)
    {
        if (node is SourceScalar { Kind: ScalarKind.Boolean } scalar) return scalar.Text == "true";
        problems.Add(node.Position, $"{label} must be true or false, not {node.Describe()}.");
        return null;
    }

    public static string? Name(SourceNode node, string label, IReadOnlyList<string> choices, ProblemList problems)
    {
        if (node is not SourceScalar { Kind: ScalarKind.Text } scalar)
        {
            problems.Add(node.Position, $"{label} must be one of {string.Join(", ", choices)}, not {node.Describe()}.");
            return null;
        }

        if (choices.Contains(scalar.Text)) return scalar.Text;
        problems.Add(node.Position, $"{label}: '{scalar.Shortened}' is not known. {NearestName.Hint(scalar.Text, choices)}");
        return null;
    }

    public static string? Text(SourceNode node, string label, int maximumLength, ProblemList problems)
    {
        if (node is SourceScalar { Kind: not ScalarKind.Text and not ScalarKind.Nothing } unquoted)
        {
            problems.Add(node.Position,
                $"{label} must be text, not {node.Describe()}; to use it as text write it in quotes: '{unquoted.Shortened}'.");
            return null;
        }

        if (node is not SourceScalar { Kind: ScalarKind.Text } scalar || string.IsNullOrWhiteSpace(scalar.Text))
        {
            problems.Add(node.Position, $"{label} must be text, not {node.Describe()}.");
            return null;
        }

        if (scalar.Text.Length <= maximumLength) return scalar.Text.Trim();
        problems.Add(node.Position,
            $"{label} has {NumberText.Count(scalar.Text.Length, "character")}; at most {maximumLength} are allowed.");
        return null;
    }

    private static double? Parse(SourceNode node, string label, string expected, ProblemList problems)
    {
        if (node is not SourceScalar scalar)
        {
            Refuse(node, label, expected, problems);
            return null;
        }

        var problem = scalar.Kind switch
        {
            ScalarKind.Number => null,
            ScalarKind.AmbiguousNumber => $"{label}: '{scalar.Shortened}' is read differently by YAML 1.1 and 1.2; write a plain decimal number.",
            ScalarKind.NotFinite => $"{label} must be {expected}; '{scalar.Shortened}' is not a finite number.",
            ScalarKind.Text when !scalar.IsPlain && IsNumber(scalar.Text) => $"{label} must be {expected}, not {scalar.Describe()}; remove the quotes.",
            _ => $"{label} must be {expected}, not {scalar.Describe()}.",
        };
        if (problem is null) return ParseNumber(scalar, label, expected, problems);
        problems.Add(node.Position, problem);
        return null;
    }

    private static double? ParseNumber(SourceScalar scalar, string label, string expected, ProblemList problems)
    {
        var value = double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var mantissa = scalar.Text.AsSpan();
        if (mantissa.IndexOfAny('e', 'E') is > 0 and var exponent) mantissa = mantissa[..exponent];
        if (double.IsFinite(value) && (value != 0 || mantissa.IndexOfAnyInRange('1', '9') < 0)) return value;
        problems.Add(scalar.Position,
            $"{label} must be {expected}; {scalar.Shortened} is too {(value == 0 ? "small" : "large")} for a 64-bit number.");
        return null;
    }

    private static bool IsNumber(string text) => new SourceScalar(default, text, true).Kind == ScalarKind.Number;

    private static long? Refuse(SourceNode node, string label, string expected, ProblemList problems)
    {
        problems.Add(node.Position, $"{label} must be {expected}, not {node.Describe()}.");
        return null;
    }
}
