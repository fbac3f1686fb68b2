using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;

namespace Orchestrator.Sweeps.Planning;

/// <summary>
/// Finds the cells that others are compared with. A cell's own baseline has the levels that <c>baseline</c> names, and agrees with
/// the cell in every other factor that both have.
/// </summary>
internal sealed class BaselineFinder
{
    private readonly CellPattern _pattern;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly bool[] _isBaseline;
    private readonly ILookup<(Choice?, Choice?, Choice?), int> _byChoices;

    private BaselineFinder(CellPattern pattern, IReadOnlyList<Cell> cells)
    {
        (_pattern, _cells) = (pattern, cells);
        _isBaseline = [.. cells.Select(IsMatch)];
        _byChoices = Enumerable.Range(0, cells.Count).Where(index => _isBaseline[index]).ToLookup(index => Choices(cells[index]));
    }

    /// <summary>The baselines of a sweep; problems when the definition's baseline matches no cell or several levels.</summary>
    public static BaselineFinder Find(SweepDefinition definition, IReadOnlyList<Cell> cells, ProblemList problems)
    {
        var finder = new BaselineFinder(definition.Baseline ?? PlainBackbone(definition.GridPosition), cells);
        if (definition.Baseline is null) return finder;
        if (!finder._isBaseline.Contains(true))
            problems.Add(definition.Baseline.Position, $"The baseline matches no cell of the sweep. {Explain(definition)}".TrimEnd());
        finder.CheckUnique(DefinitionKeys.Module, definition.Baseline.Modules, cell => cell.Module, problems);
        finder.CheckUnique(DefinitionKeys.Backbone, definition.Baseline.Backbones, cell => cell.Backbone, problems);
        finder.CheckUnique(DefinitionKeys.Dataset, definition.Baseline.Datasets, cell => cell.Dataset, problems);
        finder.CheckSingle(DefinitionKeys.Placement, definition.Baseline.Placements.Count, problems);
        finder.CheckSingle(DefinitionKeys.Penalty, definition.Baseline.Penalties.Count, problems);
        return finder;
    }

    /// <summary>Whether others are compared with this cell.</summary>
    public bool IsBaseline(int cell) => _isBaseline[cell];

    /// <summary>The cell that this one is compared with, the first in order if several fit; null for a baseline and where there is none.</summary>
    public int? BaselineOf(int cell)
    {
        if (_isBaseline[cell]) return null;
        foreach (var candidate in _byChoices[Choices(_cells[cell])])
        {
            if (Agrees(_cells[candidate], _cells[cell])) return candidate;
        }

        return null;
    }

    private bool IsMatch(Cell cell) => _pattern.Matches(cell.Module, cell.Backbone, cell.Dataset, cell.Placement, cell.Penalty);

    private bool Agrees(Cell baseline, Cell cell) =>
        (_pattern.Placements.Count > 0 || baseline.Placement is null || cell.Placement is null || baseline.Placement == cell.Placement)
        && (_pattern.Penalties.Count > 0 || baseline.Penalty is null || cell.Penalty is null || baseline.Penalty.Equals(cell.Penalty));

    /// <summary>The choices in which a cell and its baseline agree: those of factors that the baseline does not name.</summary>
    private (Choice?, Choice?, Choice?) Choices(Cell cell) => (
        _pattern.Modules.Count > 0 ? null : cell.Module,
        _pattern.Backbones.Count > 0 ? null : cell.Backbone,
        _pattern.Datasets.Count > 0 ? null : cell.Dataset);

    private static string Explain(SweepDefinition definition)
    {
        var pattern = definition.Baseline!;
        var plain = pattern.Modules.Any(module => module.Name == ModuleEntry.None);
        return plain && (pattern.Placements.Count > 0 || pattern.Penalties.Count > 0)
            ? "Without a module there is no placement and no λ: write 'baseline: {module: none}'."
            : RuleMismatch.Explain(pattern, definition.Grid);
    }

    private void CheckUnique(string factor, IReadOnlyList<ChoicePattern> named, Func<Cell, Choice> choiceOf, ProblemList problems)
    {
        if (named.Count == 0) return;
        var choices = _cells.Where((_, index) => _isBaseline[index]).Select(choiceOf).Distinct().ToList();
        if (choices.Count < 2) return;
        problems.Add(_pattern.Position,
            $"The baseline must be one level of '{factor}', but it matches {string.Join("; ", choices.Select(LevelText.Of))}. "
            + "Name one with its options.");
    }

    private void CheckSingle(string factor, int named, ProblemList problems)
    {
        if (named > 1) problems.Add(_pattern.Position, $"The baseline must be one level of '{factor}', not {named}.");
    }

    private static CellPattern PlainBackbone(SourcePosition position) => new()
    {
        Position = position,
        Modules = [new ChoicePattern(ModuleEntry.None, new Dictionary<string, IReadOnlyList<OptionValue>>())],
    };
}
