using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>An attempt that keeps what the trainer says and stops or asks for checkpoints after given numbers of steps.</summary>
/// <param name="folder">Where checkpoints go.</param>
public sealed class RecordingAttempt(TempFolder folder) : IAttempt
{
    private int _looksAtStop;

    /// <summary>The reason given once <see cref="StopAfterLooks"/> is reached.</summary>
    public StopReason Reason { get; init; } = StopReason.Draining;

    /// <summary>How often the trainer may look before it is told to stop; it looks once a step and once a batch of an evaluation.</summary>
    public int StopAfterLooks { get; init; } = int.MaxValue;

    /// <summary>Whether a checkpoint is due all the time.</summary>
    public bool IsCheckpointDue { get; init; }

    /// <summary>The epochs reported.</summary>
    public List<EpochMetrics> Epochs { get; } = [];

    /// <summary>The checkpoints written, newest first.</summary>
    public List<CheckpointInfo> Checkpoints { get; } = [];

    /// <summary>The selected weights, once they were written.</summary>
    public CheckpointInfo? Weights { get; private set; }

    /// <summary>The log.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The last progress reported.</summary>
    public TrialProgress LastProgress { get; private set; }

    public StopReason Stop => _looksAtStop++ >= StopAfterLooks ? Reason : StopReason.None;

    public void Progress(TrialProgress progress) => LastProgress = progress;

    public void EpochFinished(EpochMetrics metrics) => Epochs.Add(metrics);

    public string NextCheckpointPath(int epoch, int step) => Path.Combine(folder.Folder("checkpoints"), $"{epoch}-{step}-{Guid.NewGuid():N}.safetensors");

    public void CheckpointWritten(string path, int epoch, int step, TimeSpan within) =>
        Checkpoints.Insert(0, new CheckpointInfo(path, epoch, step, "", new FileInfo(path).Length));

    public void CheckpointFailed(string why) => Lines.Add($"warning: {why}");

    public string SelectedWeightsPath(int epoch) => Path.Combine(folder.Folder("checkpoints"), $"{epoch}-{Guid.NewGuid():N}.weights");

    public void WeightsSelected(string path, int epoch) => Weights = new CheckpointInfo(path, epoch, 0, "", new FileInfo(path).Length);

    public string? Locate(CheckpointInfo checkpoint) => File.Exists(checkpoint.Path) ? checkpoint.Path : null;

    public void Log(string level, string text) => Lines.Add($"{level}: {text}");
}
