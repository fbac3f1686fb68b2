using Orchestrator.Results;

namespace Orchestrator.Dashboard.Board;

/// <summary>A column of the leaderboard that can be shown, hidden and ordered by.</summary>
/// <param name="Name">Its name in the URL.</param>
/// <param name="Word">Its name for people.</param>
/// <param name="Key">What rows are ordered by, the smallest first; null where a row has no value. Null for a column without an order.</param>
public sealed record TableColumn(string Name, string Word, Func<LeaderboardRow, double?>? Key)
{
    /// <summary>Whether it is shown unless the reader chose others.</summary>
    public bool IsShownAtFirst { get; init; }

    /// <summary>Whether its first order shows large values first: for screen readers.</summary>
    public bool IsDescending { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string Explains { get; init; } = "";
}
