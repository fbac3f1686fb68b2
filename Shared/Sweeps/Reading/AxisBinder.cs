using Orchestrator.Catalog;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads axes: lists of levels without duplicates. A single level may stand without the list.</summary>
internal sealed class AxisBinder(CatalogRegistry catalog, ProblemList problems)
{
    private readonly ChoiceBinder _modules = new(DefinitionKeys.Module, catalog.Modules.Values, problems);
    private readonly ChoiceBinder _backbones = new(DefinitionKeys.Backbone, catalog.Backbones.Values, problems);
    private readonly ChoiceBinder _datasets = new(DefinitionKeys.Dataset, catalog.Datasets.Values, problems);
    private readonly IReadOnlyList<string> _placements = [.. catalog.Placements.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads every axis of the section but the seeds; an axis that is not there, or has problems, is empty.</summary>
    public GridAxes Read(Section section) => new()
    {
        Modules = Levels(section, DefinitionKeys.Module, _modules.Choices),
        Backbones = Levels(section, DefinitionKeys.Backbone, _backbones.Choices),
        Datasets = Levels(section, DefinitionKeys.Dataset, _datasets.Choices),
        Placements = Levels(section, DefinitionKeys.Placement, level => Single(Placement(level))),
        Penalties = Levels(section, DefinitionKeys.Penalty, level => Single(Penalty(level))),
    };

    /// <summary>Reads the seeds; empty when there is no such axis.</summary>
    public IReadOnlyList<long> Seeds(Section section) =>
        [.. Levels(section, DefinitionKeys.Seed, level => Single(Seed(level))).Select(level => level.Value)];

    /// <summary>Reads a rule: the same keys as the grid, levels taken as patterns.</summary>
    public CellPattern Pattern(Section section) => new()
    {
        Position = section.Position,
        Modules = Patterns(section, DefinitionKeys.Module, _modules.Pattern),
        Backbones = Patterns(section, DefinitionKeys.Backbone, _backbones.Pattern),
        Datasets = Patterns(section, DefinitionKeys.Dataset, _datasets.Pattern),
        Placements = Patterns(section, DefinitionKeys.Placement, Placement),
        Penalties = [.. Patterns(section, DefinitionKeys.Penalty, level => Single(Penalty(level))).SelectMany(value => value)],
    };

    private string? Placement(SourceNode level) => ScalarReader.Name(level, "Axis 'placement'", _placements, problems);

    private double? Penalty(SourceNode level) => ScalarReader.Number(level, "Axis 'penalty': λ", DefinitionKeys.PenaltyRange, problems);

    private long? Seed(SourceNode level) => ScalarReader.Integer(level, "Axis 'seed': a seed", DefinitionKeys.SeedRange, problems);

    private List<Level<T>> Levels<T>(Section section, string axis, Func<SourceNode, IReadOnlyList<T>?> read)
        where T : notnull
    {
        var levels = new List<Level<T>>();
        var seen = new Dictionary<T, SourcePosition>();
        foreach (var node in Items(section, axis))
        {
            foreach (var value in read(node) ?? [])
            {
                if (seen.TryAdd(value, node.Position)) levels.Add(new Level<T>(value, node.Position));
                else
                    problems.Add(node.Position,
                        $"Axis '{axis}': {LevelText.Of(value)} is listed twice; the first is on line {seen[value].Line}.");
            }
        }

        return levels;
    }

    private List<T> Patterns<T>(Section section, string axis, Func<SourceNode, T?> read)
        where T : class =>
        [.. Items(section, axis).Select(read).OfType<T>()];

    private IReadOnlyList<SourceNode> Items(Section section, string axis)
    {
        if (section.Node(axis) is not { } node) return [];
        if (node is not SourceList list && node is not SourceScalar { Kind: ScalarKind.Nothing }) return [node];
        if (node is SourceList { Items.Count: > 0 } levels) return levels.Items;
        problems.Add(node.Position, $"Axis '{axis}' is empty; give one level or more, or remove the axis.");
        return [];
    }

    private static IReadOnlyList<T>? Single<T>(T? value)
        where T : class => value is null ? null : [value];

    private static IReadOnlyList<T>? Single<T>(T? value)
        where T : struct => value is { } given ? [given] : null;
}
