using Orchestrator.Catalog;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Reading;

/// <summary>Reads the top of a sweep file and leaves each section to its binder, so that all problems are found at once.</summary>
internal sealed class DefinitionBinder(CatalogRegistry catalog, ProblemList problems)
{
    private readonly AxisBinder _axes = new(catalog, problems);

    /// <summary>The definition; null when there are problems.</summary>
    public SweepDefinition? Bind(SourceMapping root, string file, string text)
    {
        if (Section.Open(root, "", DefinitionKeys.Top, problems) is not { } top) return null;
        top.Require(DefinitionKeys.Name.Name);
        var name = ReadName(top);
        var description = top.Text(DefinitionKeys.Description);
        var (grid, seeds) = ReadGrid(top);
        var rules = new RuleBinder(_axes, problems);
        var training = TrainingBinder.BindSweep(top, catalog);
        if (training is not null)
        {
            TrainingChecks.Check(training, problems);
            DatasetChecks.Check(training, Datasets(grid), catalog, problems);
        }

        var definition = new SweepDefinition
        {
            File = file,
            Text = text,
            Name = name ?? "",
            Description = description ?? "",
            Grid = grid,
            GridPosition = top.PositionOf(DefinitionKeys.Grid),
            Seeds = seeds,
            Exclude = rules.Exclude(top),
            Include = rules.Include(top),
            Baseline = rules.Baseline(top),
            Training = training?.Settings!,
            Objective = ObjectiveBinder.Bind(top, training?.Settings),
            SkipInapplicable = top.Boolean(DefinitionKeys.SkipInapplicable) ?? false,
            Limit = (int?)top.Integer(DefinitionKeys.Limit) ?? SweepDefinition.DefaultLimit,
        };
        return problems.IsEmpty ? definition : null;
    }

    private string? ReadName(Section top)
    {
        var name = top.Text(DefinitionKeys.Name);
        if (name is null || !name.AsSpan().ContainsAny('\n', '\r')) return name;
        problems.Add(top.PositionOf(DefinitionKeys.Name.Name), "'name' must be one line; put the rest into 'description'.");
        return null;
    }

    private (GridAxes Grid, IReadOnlyList<long> Seeds) ReadGrid(Section top)
    {
        var replicates = top.Integer(DefinitionKeys.Replicates) ?? 1;
        if (!top.Require(DefinitionKeys.Grid, "Give at least the axes module, backbone and dataset.")) return (new GridAxes(), []);
        if (Section.Open(top.Node(DefinitionKeys.Grid)!, DefinitionKeys.Grid, DefinitionKeys.Axes, problems) is not { } section) return (new GridAxes(), []);
        foreach (var axis in new[] { DefinitionKeys.Module, DefinitionKeys.Backbone, DefinitionKeys.Dataset }) section.Require(axis);
        if (section.Has(DefinitionKeys.Seed) && top.Has(DefinitionKeys.Replicates.Name))
            problems.Add(section.PositionOf(DefinitionKeys.Seed),
                "'grid.seed' and 'replicates' both say how often cells are repeated; keep one of them.");
        var seeds = _axes.Seeds(section);
        return (_axes.Read(section), section.Has(DefinitionKeys.Seed) ? seeds : [.. Enumerable.Range(0, (int)replicates).Select(seed => (long)seed)]);
    }

    private IEnumerable<DatasetEntry> Datasets(GridAxes grid) => grid.Datasets.Select(level => catalog.Datasets[level.Value.Name]);
}
