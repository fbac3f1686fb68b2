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

    /// <summary>MACs of one image in training form, the fewest first.</summary>
    Macs,

    /// <summary>Time for one image in deploy form, the shortest first.</summary>
    Latency,

    /// <summary>Mean training time, the shortest first.</summary>
    Time,
}
