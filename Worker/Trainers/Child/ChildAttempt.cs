using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Reports;
using Orchestrator.Worker.Trainers.Protocol;

namespace Orchestrator.Worker.Trainers.Child;

/// <summary>
/// The attempt as the trainer in a process of its own sees it: reports go through the pipe, requests to stop come from it. Files are looked
/// for and named here, as the agent would.
/// </summary>
internal sealed class ChildAttempt(Fence fence, TrainerSettings settings, FrameWriter<TrainerReport> reports, TimeProvider time) : IAttempt
{
    private readonly Lock _lock = new();
    private readonly CheckpointFolder _folder = new(settings.CheckpointRoot);
    private readonly CheckpointTimer _timer = new(settings.CheckpointEvery, time);
    private volatile StopReason _stop;
    private int _looks;

    /// <inheritdoc/>
    public StopReason Stop
    {
        get
        {
            Interlocked.Exchange(ref _looks, 1);
            return _stop;
        }
    }

    /// <inheritdoc/>
    public bool IsCheckpointDue => _timer.IsDue;

    /// <summary>Whether the trainer has looked at its attempt since this was last asked: a training that hangs does not.</summary>
    public bool TakeLook() => Interlocked.Exchange(ref _looks, 0) != 0;

    /// <summary>Asks the trainer to stop. A stronger reason stays.</summary>
    public void AskToStop(StopReason reason)
    {
        lock (_lock)
        {
            if (reason > _stop) _stop = reason;
        }
    }

    /// <inheritdoc/>
    public void Progress(TrialProgress progress) => reports.Write(new TrainerReport.Advanced(fence, progress));

    /// <inheritdoc/>
    public void EpochFinished(EpochMetrics metrics) => reports.Write(new TrainerReport.EpochFinished(fence, metrics));

    /// <inheritdoc/>
    public string NextCheckpointPath(int epoch, int step) => _folder.PathFor(fence, epoch, step);

    /// <inheritdoc/>
    public void CheckpointWritten(string path, int epoch, int step, TimeSpan within)
    {
        _timer.Restart();
        reports.Write(new TrainerReport.CheckpointWritten(fence, path, epoch, step, within));
    }

    /// <inheritdoc/>
    public void CheckpointFailed(string why)
    {
        _timer.Restart();
        reports.Write(new TrainerReport.CheckpointFailed(fence, why));
    }

    /// <inheritdoc/>
    public string SelectedWeightsPath(int epoch) => _folder.WeightsPathFor(fence, epoch);

    /// <inheritdoc/>
    public void WeightsSelected(string path, int epoch) => reports.Write(new TrainerReport.WeightsSelected(fence, path, epoch));

    /// <inheritdoc/>
    public string? Locate(CheckpointInfo checkpoint)
    {
        var (path, problem) = _folder.Verify(checkpoint);
        if (problem is not null) Log("warning", problem);
        return path;
    }

    /// <inheritdoc/>
    public void Log(string level, string text) => reports.Write(new TrainerReport.Logged(fence, level, text));
}
