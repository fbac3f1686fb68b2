using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>What waits to be written, in the order in which it is: a checkpoint must not be newer than the epochs that are recorded.</summary>
internal sealed record ReportBatch(IReadOnlyList<EpochMetrics> Epochs, IReadOnlyList<LogLine> Lines, IReadOnlyList<WrittenCheckpoint> Checkpoints)
{
    /// <summary>Nothing.</summary>
    public static ReportBatch Empty { get; } = new([], [], []);

    /// <summary>How many reports there are.</summary>
    public int Count => Epochs.Count + Lines.Count + Checkpoints.Count;

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Count == 0;
}
