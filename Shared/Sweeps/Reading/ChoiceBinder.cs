using System.Numerics;
using Orchestrator.Catalog;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads the levels of an axis whose names come from the catalog: <c>se</c>, or <c>se: {reduction: 8}</c>.</summary>
/// <param name="axis">The axis, as messages name it: <c>module</c>.</param>
/// <param name="entries">The names that it can have.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ChoiceBinder(string axis, IEnumerable<CatalogEntry> entries, ProblemList problems)
{
    /// <summary>Choices that one level may stand for through lists of option values. More is a mistake.</summary>
    private const int MaximumChoices = 10_000;

    private readonly Dictionary<string, CatalogEntry> _entries = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The choices that a level stands for, one for each combination of listed option values, defaults filled in; null after a problem.</summary>
    public IReadOnlyList<Choice>? Choices(SourceNode level)
    {
        if (Pattern(level) is not { } pattern) return null;
        var count = pattern.Options.Values.Aggregate(BigInteger.One, (product, values) => product * values.Count);
        if (count > MaximumChoices)
        {
            problems.Add(level.Position,
                $"Axis '{axis}': this level of '{pattern.Name}' stands for {NumberText.Thousands(count)} choices; "
                + $"at most {NumberText.Thousands(MaximumChoices)} are allowed.");
            return null;
        }

        var entry = _entries[pattern.Name];
        IEnumerable<Choice> choices = [new Choice(pattern.Name) { Plugin = entry.Plugin }];
        foreach (var option in entry.Options)
        {
            var values = pattern.Options.GetValueOrDefault(option.Name, [option.Default]);
            choices = [.. choices.SelectMany(choice => values.Select(value => With(choice, option.Name, value)))];
        }

        return [.. choices];
    }

    /// <summary>The name with the options that the level mentions; null after a problem.</summary>
    public ChoicePattern? Pattern(SourceNode level)
    {
        if (Split(level) is not var (name, options)) return null;
        if (!_entries.TryGetValue(name.Text, out var entry))
        {
            problems.Add(name.Position,
                $"Axis '{axis}': '{name.Shortened}' is not known. {NearestName.Hint(name.Text, _entries.Keys.Order(StringComparer.Ordinal))}");
            return null;
        }

        if (options is null) return new ChoicePattern(entry.Name, new Dictionary<string, IReadOnlyList<OptionValue>>());
        return ReadOptions(entry, options) is { } values ? new ChoicePattern(entry.Name, values) : null;
    }

    private (SourceScalar Name, SourceNode? Options)? Split(SourceNode level)
    {
        switch (level)
        {
            case SourceScalar { Kind: ScalarKind.Text } name:
                return (name, null);
            case SourceMapping { Entries: [var (name, options)] }:
                return (name, options);
            case SourceScalar { Kind: ScalarKind.Nothing } when _entries.ContainsKey(ModuleEntry.None):
                problems.Add(level.Position,
                    $"Axis '{axis}': a level is missing here; the plain backbone is written '{ModuleEntry.None}'.");
                return null;
            default:
                problems.Add(level.Position,
                    $"Axis '{axis}': a level is a name, or one name with its options as in 'se: {{reduction: 8}}', not {level.Describe()}.");
                return null;
        }
    }

    private Dictionary<string, IReadOnlyList<OptionValue>>? ReadOptions(CatalogEntry entry, SourceNode node)
    {
        if (entry.Options.Count == 0)
        {
            problems.Add(node.Position, $"Axis '{axis}': '{entry.Name}' has no options; write just the name.");
            return null;
        }

        if (Section.Open(node, entry.Name, [.. entry.Options.Select(option => option.Name)], problems) is not { } section) return null;
        var values = new Dictionary<string, IReadOnlyList<OptionValue>>(StringComparer.Ordinal);
        foreach (var option in entry.Options.Where(option => section.Has(option.Name)))
        {
            if (OptionBinder.Values(section.Node(option.Name)!, option, section.Label(option.Name), problems) is { } read) values.Add(option.Name, read);
        }

        // A level with an unknown option is not used further; the problem is there already.
        return values.Count == ((SourceMapping)node).Entries.Count ? values : null;
    }

    private static Choice With(Choice choice, string option, OptionValue value) =>
        choice with { Options = new SortedDictionary<string, OptionValue>(choice.Options, StringComparer.Ordinal) { [option] = value } };
}
