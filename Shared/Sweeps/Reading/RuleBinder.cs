using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads <c>exclude</c>, <c>include</c> and <c>baseline</c>.</summary>
internal sealed class RuleBinder(AxisBinder axes, ProblemList problems)
{
    public IReadOnlyList<CellPattern> Exclude(Section sweep) => [.. Rules(sweep, DefinitionKeys.Exclude).Select(axes.Pattern)];

    public IReadOnlyList<IncludeRule> Include(Section sweep) =>
        [.. Rules(sweep, DefinitionKeys.Include).Select(rule => new IncludeRule(axes.Read(rule), rule.Position))];

    public CellPattern? Baseline(Section sweep) =>
        sweep.Node(DefinitionKeys.Baseline) is { } node && Open(node, DefinitionKeys.Baseline) is { } section ? axes.Pattern(section) : null;

    private IEnumerable<Section> Rules(Section sweep, string key)
    {
        if (sweep.Node(key) is not { } node) return [];
        if (node is SourceList { Items.Count: > 0 } list) return [.. list.Items.Select(item => Open(item, key)).OfType<Section>()];
        problems.Add(node.Position, $"'{key}' must be a list of rules such as '- {{module: se, placement: pre}}', not {node.Describe()}.");
        return [];
    }

    private Section? Open(SourceNode node, string key)
    {
        if (node is SourceMapping { Entries: [] })
        {
            problems.Add(node.Position, $"A rule of '{key}' must name a factor: {string.Join(", ", DefinitionKeys.Factors)}.");
            return null;
        }

        if (node is SourceMapping mapping && mapping.Entries.FirstOrDefault(entry => entry.Key.Text == DefinitionKeys.Seed).Key is { } seed)
        {
            problems.Add(seed.Position, $"'{key}' cannot name seeds: it chooses cells, and every cell is repeated over all seeds.");
            return null;
        }

        return Section.Open(node, key, DefinitionKeys.Factors, problems);
    }
}
