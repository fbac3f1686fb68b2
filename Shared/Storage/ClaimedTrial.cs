using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A trial that a worker now holds.</summary>
/// <param name="Fence">To be shown with every write.</param>
/// <param name="Config">What to train.</param>
/// <param name="Checkpoints">Checkpoints of earlier attempts, newest first; the first that is intact is resumed from.</param>
public sealed record ClaimedTrial(Fence Fence, TrialConfig Config, IReadOnlyList<CheckpointInfo> Checkpoints)
{
    /// <summary>
    /// It ran out of memory on a device with this many bytes and needs one that has more; null when it fits any as far as is known.
    /// </summary>
    public long? MinMemoryBytes { get; init; }

    /// <summary>The sweep on whose account it is trained; null when a cancel took it from the last one meanwhile.</summary>
    public string? ForSweep { get; init; }

    /// <summary>The span of the attempt, as W3C's traceparent, for whoever trains; null when nothing is traced.</summary>
    public string? TraceParent { get; init; }
}
