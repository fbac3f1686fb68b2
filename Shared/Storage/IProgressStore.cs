using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>What a running attempt reports besides its result. Every write is fenced.</summary>
public interface IProgressStore
{
    /// <summary>Records epochs; an epoch that an earlier attempt recorded is replaced.</summary>
    Task<WriteAnswer> RecordEpochsAsync(Fence fence, IReadOnlyList<EpochMetrics> epochs, CancellationToken stop);

    /// <summary>Appends lines to the attempt's log.</summary>
    Task<WriteAnswer> AppendLogAsync(Fence fence, IReadOnlyList<LogLine> lines, CancellationToken stop);

    /// <summary>
    /// Makes a checkpoint the newest of the trial. Returns, when accepted, the files that are no longer needed because
    /// <paramref name="keep"/> newer ones exist; the caller deletes them.
    /// </summary>
    Task<(WriteAnswer Answer, IReadOnlyList<string> Obsolete)> RecordCheckpointAsync(Fence fence, CheckpointInfo checkpoint, int keep, CancellationToken stop);
}
