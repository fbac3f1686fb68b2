namespace Orchestrator.Coordinator.Sweeps;

/// <summary>Which priorities a sweep may have. Trials of a sweep with a higher one go first; 0 unless said otherwise.</summary>
public static class SweepPriority
{
    /// <summary>The lowest.</summary>
    public const int Lowest = -1000;

    /// <summary>The highest.</summary>
    public const int Highest = 1000;

    /// <summary>What is wrong with a priority, or null.</summary>
    public static string? Problem(int priority) =>
        priority is >= Lowest and <= Highest ? null : $"The priority {priority} must be from {Lowest} to {Highest}.";
}
