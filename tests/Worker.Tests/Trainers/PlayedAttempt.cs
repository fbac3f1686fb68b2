using System.Collections.Concurrent;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>An attempt that keeps what is reported, and stops when the test says so; for trainers on other threads.</summary>
public sealed class PlayedAttempt : IAttempt
{
    private volatile StopReason _stop;

    /// <summary>The epochs reported.</summary>
    public ConcurrentQueue<EpochMetrics> Epochs { get; } = new();

    /// <summary>The progress reported, in its order.</summary>
    public ConcurrentQueue<TrialProgress> Steps { get; } = new();

    /// <summary>The checkpoints written.</summary>
    public ConcurrentQueue<string> Checkpoints { get; } = new();

    /// <summary>The log.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>The selected weights, once they were written.</summary>
    public string? Weights { get; private set; }

    public StopReason Stop
    {
        get => _stop;
        set => _stop = value;
    }

    public bool IsCheckpointDue => false;

    public void Progress(TrialProgress progress) => Steps.Enqueue(progress);

    public void EpochFinished(EpochMetrics metrics) => Epochs.Enqueue(metrics);

    public string NextCheckpointPath(int epoch, int step) => throw new NotSupportedException("The trainer's process chooses it.");

    public void CheckpointWritten(string path, int epoch, int step, TimeSpan within) => Checkpoints.Enqueue(path);

    public void CheckpointFailed(string why) => Lines.Enqueue($"warning: {why}");

    public string SelectedWeightsPath(int epoch) => throw new NotSupportedException("The trainer's process chooses it.");

    public void WeightsSelected(string path, int epoch) => Weights = path;

    public string? Locate(CheckpointInfo checkpoint) => throw new NotSupportedException("The trainer's process looks for it.");

    public void Log(string level, string text) => Lines.Enqueue($"{level}: {text}");
}
