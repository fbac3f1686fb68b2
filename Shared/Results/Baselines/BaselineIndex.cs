using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>Finds the cell that another is compared with, each in constant time.</summary>
internal sealed class BaselineIndex
{
    private readonly BaselineRule _rule;
    private readonly int? _only;
    private readonly List<BaselineShape> _shapes = [];

    public BaselineIndex(IReadOnlyList<PlannedCell> cells, BaselineRule rule)
    {
        _rule = rule;
        if (rule.Cell is { } hash) _only = cells.FirstOrDefault(cell => cell.Hash == hash)?.Index;
        if (rule.Levels is not { } levels) return;
        var candidates = cells.Where(cell => levels.All(level => cell.LevelOf(level.Key) == level.Value));
        // A baseline's factors beyond the rule have to agree; which those are differs between cells with and without a module.
        foreach (var shape in candidates.GroupBy(cell => NamesOf(cell.Among(name => !levels.ContainsKey(name)))))
            _shapes.Add(new BaselineShape(shape.Key.Split('\n', StringSplitOptions.RemoveEmptyEntries), [.. shape]));
        _shapes.Sort((one, other) => other.Factors.Length.CompareTo(one.Factors.Length));
    }

    /// <summary>The index of the baseline; null for a baseline itself, and where there is none.</summary>
    public int? Find(PlannedCell cell)
    {
        var found = FindOrSelf(cell);
        return found == cell.Index ? null : found;
    }

    /// <summary>Whether other cells are compared with this one.</summary>
    public bool IsBaseline(PlannedCell cell) => _rule == BaselineRule.Planned ? cell.IsBaseline : FindOrSelf(cell) == cell.Index;

    private static string NamesOf(IEnumerable<KeyValuePair<string, string>> factors) =>
        string.Join('\n', factors.Select(factor => factor.Key));

    private int? FindOrSelf(PlannedCell cell)
    {
        if (_rule == BaselineRule.Planned) return cell.BaselineCell;
        if (_rule.Cell is not null) return _only;
        return _shapes.Select(shape => shape.Find(cell, isExact: true)).FirstOrDefault(found => found is not null)
            ?? _shapes.Select(shape => shape.Find(cell, isExact: false)).FirstOrDefault(found => found is not null);
    }
}
