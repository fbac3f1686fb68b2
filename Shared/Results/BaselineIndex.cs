using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>Finds the cell that another is compared with, each in constant time.</summary>
internal sealed class BaselineIndex
{
    private readonly BaselineRule _rule;
    private readonly IReadOnlyList<PlannedCell> _cells;
    private readonly int? _only;
    private readonly List<(string[] Shared, Dictionary<string, int> IndexOf)> _shapes = [];

    public BaselineIndex(IReadOnlyList<PlannedCell> cells, BaselineRule rule)
    {
        (_rule, _cells) = (rule, cells);
        if (rule.Cell is { } hash) _only = cells.FirstOrDefault(cell => cell.Hash == hash)?.Index;
        if (rule.Levels is not { } levels) return;
        var candidates = cells.Where(cell => levels.All(level => cell.LevelOf(level.Key) == level.Value));
        // A baseline's factors beyond the rule have to agree; which those are differs between cells with and without a module.
        foreach (var shape in candidates.GroupBy(cell => string.Join('\n', cell.Among(name => !levels.ContainsKey(name)).Select(factor => factor.Key))))
        {
            var shared = shape.Key.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var indexOf = new Dictionary<string, int>();
            foreach (var cell in shape) indexOf.TryAdd(KeyOf(cell, shared)!, cell.Index);
            _shapes.Add((shared, indexOf));
        }

        _shapes.Sort((one, other) => other.Shared.Length.CompareTo(one.Shared.Length));
    }

    /// <summary>The index of the baseline; null for a baseline itself, and where there is none.</summary>
    public int? Find(PlannedCell cell)
    {
        var found = _rule == BaselineRule.Planned ? cell.BaselineCell : _rule.Cell is not null ? _only : FindSame(cell);
        return found == cell.Index ? null : found;
    }

    /// <summary>Whether other cells are compared with this one.</summary>
    public bool IsBaseline(PlannedCell cell) =>
        _rule == BaselineRule.Planned ? cell.IsBaseline : _rule.Cell is not null ? _only == cell.Index : FindSame(cell) == cell.Index;

    private int? FindSame(PlannedCell cell)
    {
        foreach (var (shared, indexOf) in _shapes)
        {
            if (KeyOf(cell, shared) is { } key && indexOf.TryGetValue(key, out var index)) return index;
        }

        return null;
    }

    private static string? KeyOf(PlannedCell cell, string[] factors)
    {
        var levels = factors.Select(cell.LevelOf).ToArray();
        return levels.Contains(null) ? null : string.Join('\n', levels);
    }
}
