namespace Orchestrator.Sweeps.Planning;

/// <summary>Gathers the cells of a sweep: equal ones once, impossible ones with their reasons.</summary>
internal sealed class CellSet(Applicability applicability)
{
    private readonly List<Cell> _cells = [];
    private readonly HashSet<Cell> _known = [];
    private readonly Dictionary<string, int> _collapsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SourcePosition Position, int Combinations)> _impossible = new(StringComparer.Ordinal);

    /// <summary>The cells in the order in which they were found.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>Combinations that are equal to another cell, by reason.</summary>
    public IReadOnlyList<PlanNote> Collapsed => [.. _collapsed.Select(note => new PlanNote(note.Value, note.Key))];

    /// <summary>Combinations that cannot exist, by reason.</summary>
    public IEnumerable<(SourcePosition Position, PlanNote Note)> Impossible =>
        _impossible.Select(reason => (reason.Value.Position, new PlanNote(reason.Value.Combinations, reason.Key)));

    /// <summary>Adds combinations of the grid and notes the ones that collapse.</summary>
    public void AddProduct(IEnumerable<Combination> combinations)
    {
        foreach (var combination in combinations)
        {
            if (IsImpossible(combination)) continue;
            var cell = applicability.Canonical(combination);
            if (_known.Add(cell)) _cells.Add(cell);
            else Increment(Applicability.WhyEqual(combination, cell));
        }
    }

    /// <summary>Adds the combinations of an include rule.</summary>
    /// <returns>Whether the rule gave anything that was not there: a new cell, or one that cannot exist.</returns>
    public bool AddIncluded(IEnumerable<Combination> combinations)
    {
        var gaveAny = false;
        foreach (var combination in combinations)
        {
            if (IsImpossible(combination))
            {
                gaveAny = true;
                continue;
            }

            var cell = applicability.Canonical(combination);
            if (!_known.Add(cell)) continue;
            _cells.Add(cell);
            gaveAny = true;
        }

        return gaveAny;
    }

    /// <summary>A combination with several obstacles counts for the first, so that the counts add up.</summary>
    private bool IsImpossible(Combination combination)
    {
        foreach (var obstacle in applicability.Obstacles(combination))
        {
            _impossible[obstacle.Reason] = _impossible.TryGetValue(obstacle.Reason, out var known)
                ? known with { Combinations = known.Combinations + 1 }
                : (obstacle.Position, 1);
            return true;
        }

        return false;
    }

    private void Increment(string reason) => _collapsed[reason] = _collapsed.GetValueOrDefault(reason) + 1;
}
