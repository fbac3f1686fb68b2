namespace Orchestrator.Results;

/// <summary>What cells are compared with.</summary>
public sealed record BaselineRule
{
    private BaselineRule()
    {
    }

    /// <summary>Each cell with the one that its sweep's definition names.</summary>
    public static BaselineRule Planned { get; } = new();

    /// <summary>The hash of the cell that all others are compared with; null unless it is one cell.</summary>
    public string? Cell { get; private init; }

    /// <summary>
    /// The levels in which a cell's baseline differs from it: <c>module</c> → <c>none</c> is the same backbone and data set without a
    /// module. Factors that one of both does not have, as a placement, need not agree where that leaves one baseline only. Null unless it
    /// is such a rule.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Levels { get; private init; }

    /// <summary>All cells against one.</summary>
    /// <param name="hash">Its hash.</param>
    public static BaselineRule OfCell(string hash) => new() { Cell = hash };

    /// <summary>Each cell against the same cell with other levels.</summary>
    public static BaselineRule SameWith(IReadOnlyDictionary<string, string> levels) => new() { Levels = levels };

    /// <summary>In words, for captions.</summary>
    public override string ToString() =>
        Cell is not null ? $"cell {Cell[..Math.Min(8, Cell.Length)]}"
        : Levels is not null ? $"the same cell with {string.Join(", ", Levels.Select(level => $"{level.Key} {level.Value}"))}"
        : "the definition's baseline";
}
