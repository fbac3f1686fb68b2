using Orchestrator.Catalog;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads the value of a module's, backbone's or data set's option: one value, or a list of values to be tried.</summary>
internal static class OptionBinder
{
    /// <summary>The values; null after a problem.</summary>
    public static IReadOnlyList<OptionValue>? Values(SourceNode node, OptionSpec option, string label, ProblemList problems)
    {
        if (node is not SourceList list) return Value(node, option, label, problems) is { } single ? [single] : null;
        if (list.Items.Count == 0)
        {
            problems.Add(list.Position, $"{label} has an empty list; give one value or more.");
            return null;
        }

        var values = new List<OptionValue>();
        foreach (var item in list.Items)
        {
            if (Value(item, option, label, problems) is not { } value) continue;
            if (values.Contains(value)) problems.Add(item.Position, $"{label} lists {value} twice.");
            else values.Add(value);
        }

        return values.Count == list.Items.Count ? values : null;
    }

    private static OptionValue? Value(SourceNode node, OptionSpec option, string label, ProblemList problems) => option.Kind switch
    {
        OptionKind.Integer => Whole(node, option, label, problems),
        OptionKind.Number => ScalarReader.Number(node, label, Range(option, double.MinValue, double.MaxValue), problems) is { } number
            ? OptionValue.Of(number)
            : null,
        OptionKind.Boolean => ScalarReader.Boolean(node, label, problems) is { } truth ? OptionValue.Of(truth) : null,
        _ => ScalarReader.Name(node, label, option.Choices, problems) is { } name ? OptionValue.Of(name) : null,
    };

    private static OptionValue? Whole(SourceNode node, OptionSpec option, string label, ProblemList problems)
    {
        if (ScalarReader.Integer(node, label, Range(option, int.MinValue, int.MaxValue), problems) is not { } whole) return null;
        if (option.Values.Count == 0 || option.Values.Contains((int)whole)) return OptionValue.Of((int)whole);
        problems.Add(node.Position, $"{label} must be one of {string.Join(", ", option.Values)}, not {node.Describe()}.");
        return null;
    }

    private static NumberRange Range(OptionSpec option, double lowest, double highest) => new(option.Minimum ?? lowest, option.Maximum ?? highest);
}
