using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>Baselines that have the same factors beyond their rule.</summary>
/// <param name="factors">Those factors.</param>
/// <param name="baselines">The baselines.</param>
internal sealed class BaselineShape(string[] factors, IReadOnlyList<PlannedCell> baselines)
{
    private readonly Dictionary<string, ILookup<string, int>> _indexes = [];

    /// <summary>The factors in which a cell has to agree with its baseline.</summary>
    public string[] Factors => factors;

    /// <summary>
    /// The baseline that agrees with a cell. If that need not be exact, a factor that the cell does not have (a plain backbone has no
    /// placement) may be anything, as long as one baseline alone agrees in the others.
    /// </summary>
    public int? Find(PlannedCell cell, bool isExact)
    {
        var shared = factors.Where(factor => cell.LevelOf(factor) is not null).ToArray();
        if (isExact != (shared.Length == factors.Length)) return null;
        var found = IndexBy(shared)[KeyOf(cell, shared)].Take(2).ToList();
        return found.Count == 1 || (isExact && found.Count > 0) ? found[0] : null;
    }

    private ILookup<string, int> IndexBy(string[] shared)
    {
        var name = string.Join('\n', shared);
        if (!_indexes.TryGetValue(name, out var index))
            _indexes.Add(name, index = baselines.ToLookup(baseline => KeyOf(baseline, shared), baseline => baseline.Index));
        return index;
    }

    private static string KeyOf(PlannedCell cell, string[] shared) => string.Join('\n', shared.Select(cell.LevelOf));
}
