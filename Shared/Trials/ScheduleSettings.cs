namespace Orchestrator.Trials;

/// <summary>How the learning rate changes over the epochs.</summary>
public sealed record ScheduleSettings
{
    /// <summary><c>constant</c>, <c>multi-step</c>, <c>step</c>, <c>exponential</c> or <c>cosine</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Epochs at which <c>multi-step</c> multiplies the rate by <see cref="Gamma"/>.</summary>
    public IReadOnlyList<int> Milestones { get; init; } = [];

    /// <summary>Epochs between two multiplications of <c>step</c>. Default 30.</summary>
    public int StepEpochs { get; init; } = 30;

    /// <summary>Factor of <c>multi-step</c>, <c>step</c> and <c>exponential</c>. Default 0.1.</summary>
    public double Gamma { get; init; } = 0.1;

    /// <summary>Lowest rate of <c>cosine</c>. Default 0.</summary>
    public double MinimumRate { get; init; }

    /// <summary>Epochs of linear warm-up from near 0, counted step by step, before the schedule proper. Default 0.</summary>
    public int WarmupEpochs { get; init; }

    /// <inheritdoc/>
    public bool Equals(ScheduleSettings? other) =>
        other is not null && Name == other.Name && Milestones.SequenceEqual(other.Milestones) && StepEpochs == other.StepEpochs
        && Gamma.Equals(other.Gamma) && MinimumRate.Equals(other.MinimumRate) && WarmupEpochs == other.WarmupEpochs;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Milestones.Count, StepEpochs, Gamma, MinimumRate, WarmupEpochs);
}
