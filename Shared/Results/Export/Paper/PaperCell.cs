namespace Orchestrator.Results.Export;

/// <summary>A number of a table in a paper.</summary>
public sealed record PaperCell
{
    /// <summary>The cell it is of.</summary>
    public required LeaderboardRow Row { get; init; }

    /// <summary>The name of its LaTeX macro: letters only, the same for the same levels.</summary>
    public required string Macro { get; init; }

    /// <summary>The mean as it is printed.</summary>
    public required string Mean { get; init; }

    /// <summary>What stands after ±, as it is printed; null with one seed.</summary>
    public required string? Spread { get; init; }

    /// <summary>Whether no printed mean that it is compared with is better.</summary>
    public required bool IsBest { get; init; }

    /// <summary>Whether only the best ones are better.</summary>
    public required bool IsSecond { get; init; }

    /// <summary>
    /// 1 where it is significantly better than its baseline, −1 where worse, else 0 (p &lt; 0.05, corrected over the table).
    /// </summary>
    public required int Significance { get; init; }
}
