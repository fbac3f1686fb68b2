using Orchestrator.Trials;

namespace Orchestrator.Sweeps;

/// <summary>A sweep file that was read without problems: names known, values in range, recipe applied. See docs/sweep-format.md.</summary>
public sealed record SweepDefinition
{
    /// <summary>Trials that a grid may have when the file does not say: 100,000.</summary>
    public const int DefaultLimit = 100_000;

    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The file's text.</summary>
    public required string Text { get; init; }

    /// <summary>The sweep's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the sweep is for; empty when not given.</summary>
    public string Description { get; init; } = "";

    /// <summary>The axes.</summary>
    public required GridAxes Grid { get; init; }

    /// <summary>Where the grid is written.</summary>
    public required SourcePosition GridPosition { get; init; }

    /// <summary>The seeds over which every cell is repeated, in the order of the file.</summary>
    public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>Cells taken out of the product.</summary>
    public IReadOnlyList<CellPattern> Exclude { get; init; } = [];

    /// <summary>Cells added afterwards.</summary>
    public IReadOnlyList<IncludeRule> Include { get; init; } = [];

    /// <summary>The cells that others are compared with; null means the plain backbone where the grid has it.</summary>
    public CellPattern? Baseline { get; init; }

    /// <summary>How every trial is trained.</summary>
    public required TrainingSettings Training { get; init; }

    /// <summary>What the leaderboard ranks by.</summary>
    public Objective Objective { get; init; } = Objective.Default;

    /// <summary>Whether cells that cannot exist are left out; otherwise they are problems.</summary>
    public bool SkipInapplicable { get; init; }

    /// <summary>Trials that the grid may have.</summary>
    public int Limit { get; init; } = DefaultLimit;
}
