namespace Orchestrator.Dashboard.Sweeps;

/// <summary>A column that a leaderboard can be ordered by.</summary>
public enum BoardColumn
{
    /// <summary>Place by the mean of the objective, the best first.</summary>
    Rank,

    /// <summary>The order of the definition.</summary>
    Cell,

    /// <summary>Difference from the baseline, the best first.</summary>
    Difference,

    /// <summary>Trainable parameters, the fewest first.</summary>
    Parameters,

    /// <summary>Mean training time, the shortest first.</summary>
    Time,
}
