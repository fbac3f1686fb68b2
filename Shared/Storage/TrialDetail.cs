using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A trial with what its page shows.</summary>
public sealed record TrialDetail
{
    /// <summary>State, progress and result. The cell index is that of the first sweep in <see cref="Sweeps"/>.</summary>
    public required TrialRow Row { get; init; }

    /// <summary>Its configuration.</summary>
    public required TrialConfig Config { get; init; }

    /// <summary>Hash of the configuration, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The sweeps that need it, oldest first.</summary>
    public required IReadOnlyList<string> Sweeps { get; init; }

    /// <summary>Every attempt, oldest first.</summary>
    public required IReadOnlyList<AttemptRow> Attempts { get; init; }

    /// <summary>Its checkpoints, newest first.</summary>
    public required IReadOnlyList<CheckpointInfo> Checkpoints { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public required IReadOnlyList<TrialEvent> Events { get; init; }
}
