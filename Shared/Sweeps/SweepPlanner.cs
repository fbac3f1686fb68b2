using Orchestrator.Catalog;
using Orchestrator.Sweeps.Planning;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps;

/// <summary>Expands a definition into everything that submitting it would create.</summary>
public static class SweepPlanner
{
    /// <summary>Reads a file's bytes and plans the sweep, or finds everything that is wrong.</summary>
    /// <param name="utf8">The file, as <see cref="SweepReader.Read"/> takes it.</param>
    /// <param name="fileName">The file as the user named it, for the problems.</param>
    /// <param name="catalog">The names that the file can use.</param>
    public static SweepPlanning Plan(ReadOnlySpan<byte> utf8, string fileName, CatalogRegistry catalog)
    {
        var reading = SweepReader.Read(utf8, fileName, catalog);
        return reading.Definition is { } definition ? Plan(definition, catalog) : new SweepPlanning(null, reading.Problems);
    }

    /// <summary>Plans the sweep, or finds everything in the grid that cannot be.</summary>
    /// <param name="definition">What <see cref="SweepReader"/> gave.</param>
    /// <param name="catalog">The same catalog that it was read with.</param>
    public static SweepPlanning Plan(SweepDefinition definition, CatalogRegistry catalog)
    {
        var problems = new ProblemList(definition.File);
        GridSize.Check(definition, problems);
        if (!problems.IsEmpty) return new SweepPlanning(null, problems.InFileOrder());

        var set = Gather(definition, catalog, problems);
        if (!definition.SkipInapplicable) ReportImpossible(set, problems);
        if (set.Cells.Count == 0 && problems.IsEmpty)
            problems.Add(definition.GridPosition,
                "No cell is left: all combinations are excluded or cannot exist.");
        var baselines = BaselineFinder.Find(definition, set.Cells, problems);
        return problems.IsEmpty
            ? new SweepPlanning(Build(definition, catalog, set, baselines), [])
            : new SweepPlanning(null, problems.InFileOrder());
    }

    private static CellSet Gather(SweepDefinition definition, CatalogRegistry catalog, ProblemList problems)
    {
        var set = new CellSet(new Applicability(catalog, definition.Training));
        set.AddProduct(GridExpander.Remaining(definition, problems));
        foreach (var rule in definition.Include)
        {
            if (!set.AddIncluded(GridExpander.Product(GridSize.Completed(rule, definition.Grid))))
                problems.Add(rule.Position, "This 'include' rule adds no cell: the sweep has them all.");
        }

        return set;
    }

    private static void ReportImpossible(CellSet set, ProblemList problems)
    {
        foreach (var (position, note) in set.Impossible)
        {
            problems.Add(position, $"{NumberText.Count(note.Combinations, "combination")} cannot exist: {note.Reason}. "
                + "Exclude them, or set 'skip_inapplicable: true'.");
        }
    }

    private static SweepPlan Build(SweepDefinition definition, CatalogRegistry catalog, CellSet set, BaselineFinder baselines)
    {
        var hasher = new CellHasher(definition.Training);
        var canonical = set.Cells.Select(hasher.Prepare).ToList();
        var labels = new FactorLabels(set.Cells, catalog);
        var cells = set.Cells.Select((cell, index) => new PlannedCell
        {
            Index = index,
            Hash = canonical[index].Hash(),
            Factors = labels.Of(cell),
            IsBaseline = baselines.IsBaseline(index),
            BaselineCell = baselines.BaselineOf(index),
        }).ToList();
        return new SweepPlan
        {
            SweepId = SweepIdentity.Of(definition, cells),
            Name = definition.Name,
            Description = definition.Description,
            DefinitionText = definition.Text,
            Objective = definition.Objective,
            Training = definition.Training,
            Cells = cells,
            Trials = Trials(definition, set.Cells, canonical),
            Collapsed = set.Collapsed,
            Skipped = [.. set.Impossible.Select(impossible => impossible.Note with { Reason = Sentence(impossible.Note.Reason) })],
            NoDeployForm = NoDeployForm(set.Cells, catalog),
        };
    }

    /// <summary>One seed of every cell first: a sweep that is stopped early has as many replicates of each cell as it can.</summary>
    private static List<PlannedTrial> Trials(SweepDefinition definition, IReadOnlyList<Cell> cells, List<CanonicalCell> canonical)
    {
        var trials = new List<PlannedTrial>(cells.Count * definition.Seeds.Count);
        foreach (var seed in definition.Seeds)
        {
            for (var index = 0; index < cells.Count; index++)
                trials.Add(new PlannedTrial(index, Config(cells[index], definition.Training, seed), canonical[index].Hash(seed)));
        }

        return trials;
    }

    private static TrialConfig Config(Cell cell, TrainingSettings training, long seed) => new()
    {
        Module = cell.Module,
        Backbone = cell.Backbone,
        Dataset = cell.Dataset,
        Placement = cell.Placement,
        Penalty = cell.Penalty,
        Training = training,
        Seed = seed,
    };

    private static List<DeployNote> NoDeployForm(IReadOnlyList<Cell> cells, CatalogRegistry catalog) =>
    [
        .. cells
            .Select((cell, index) => (Index: index, Because: cell.Placement is null
                ? null
                : catalog.Fit(cell.Module.Name, cell.Placement, cell.Backbone.Name).NoDeployFormBecause))
            .Where(cell => cell.Because is not null)
            .GroupBy(cell => cell.Because!, cell => cell.Index)
            .Select(group => new DeployNote(Sentence(group.Key), [.. group])),
    ];

    private static string Sentence(string reason) => $"{char.ToUpperInvariant(reason[0])}{reason.AsSpan(1)}.";
}
