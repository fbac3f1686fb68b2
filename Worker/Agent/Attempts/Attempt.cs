using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Reports;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>The attempt as its trainer sees it: reports go to the background writer, requests to stop come back as a flag.</summary>
internal sealed class Attempt(
    ClaimedTrial claimed, PendingReports reports, CheckpointFolder folder, TimeSpan checkpointEvery, OrchestratorMeter meter, TimeProvider time)
    : IAttempt
{
    private readonly Lock _lock = new();
    private readonly StepClock _steps = new(meter, time);
    private readonly CheckpointTimer _checkpoints = new(checkpointEvery, time);
    private volatile StopReason _stop;
    private TrialProgress _progress;

    /// <summary>The lease.</summary>
    public Fence Fence => claimed.Fence;

    /// <summary>Rung when the lease keeper should ask the store at once.</summary>
    public Bell HeartbeatNow { get; } = new(time);

    /// <inheritdoc/>
    public StopReason Stop => _stop;

    /// <inheritdoc/>
    public bool IsCheckpointDue => _checkpoints.IsDue;

    /// <summary>The latest progress.</summary>
    public TrialProgress LatestProgress
    {
        get
        {
            lock (_lock) return _progress;
        }
    }

    /// <summary>Asks the trainer to stop. A stronger reason stays: a lost lease is not made a drain again.</summary>
    public void AskToStop(StopReason reason)
    {
        lock (_lock)
        {
            if (reason > _stop) _stop = reason;
        }
    }

    /// <inheritdoc/>
    public void Progress(TrialProgress progress)
    {
        _steps.Finished(progress);
        lock (_lock) _progress = progress;
    }

    /// <inheritdoc/>
    public void EpochFinished(EpochMetrics metrics)
    {
        meter.Epochs.Add(1);
        reports.Add(metrics);
    }

    /// <inheritdoc/>
    public string NextCheckpointPath(int epoch, int step) => folder.PathFor(Fence, epoch, step);

    /// <inheritdoc/>
    public void CheckpointWritten(string path, int epoch, int step, TimeSpan within)
    {
        _checkpoints.Restart();
        _steps.Skip();
        meter.CheckpointDuration.Record(within.TotalSeconds);
        reports.Add(new WrittenCheckpoint(path, epoch, step));
    }

    /// <inheritdoc/>
    public void CheckpointFailed(string why)
    {
        _checkpoints.Restart();
        _steps.Skip();
        Log("warning", why);
    }

    /// <inheritdoc/>
    public string SelectedWeightsPath(int epoch) => folder.WeightsPathFor(Fence, epoch);

    /// <inheritdoc/>
    public void WeightsSelected(string path, int epoch) => reports.Add(new WrittenCheckpoint(path, epoch, 0, IsLast: true));

    /// <inheritdoc/>
    public string? Locate(CheckpointInfo checkpoint)
    {
        var (path, problem) = folder.Verify(checkpoint);
        if (problem is not null) Log("warning", problem);
        return path;
    }

    /// <inheritdoc/>
    public void Log(string level, string text) => reports.Add(new LogLine(time.GetUtcNow().UtcDateTime, level, text));
}
