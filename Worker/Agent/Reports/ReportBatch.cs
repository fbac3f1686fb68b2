using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>What waits to be written, in the order in which it is: a checkpoint must not be newer than the epochs that are recorded.</summary>
internal sealed record ReportBatch(IReadOnlyList<EpochMetrics> Epochs, IReadOnlyList<LogLine> Lines, IReadOnlyList<WrittenCheckpoint> Checkpoints)
{
    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Epochs.Count == 0 && Lines.Count == 0 && Checkpoints.Count == 0;
}
