using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent;

/// <summary>
/// What a trainer sees of the attempt it works for. Calls return at once: reports are queued and written in the background, fenced.
/// </summary>
public interface IAttempt
{
    /// <summary>Why the trainer should stop; looked at once every step.</summary>
    StopReason Stop { get; }

    /// <summary>How far training is; the next heartbeat carries it.</summary>
    void Progress(TrialProgress progress);

    /// <summary>An epoch was finished.</summary>
    void EpochFinished(EpochMetrics metrics);

    /// <summary>Whether a periodic checkpoint is due.</summary>
    bool IsCheckpointDue { get; }

    /// <summary>Where to write the next checkpoint: a path that no other attempt uses, absolute.</summary>
    string NextCheckpointPath(int epoch, int step);

    /// <summary>A checkpoint was written completely to the path asked for; it becomes the newest once the store accepts it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="epoch">Epochs finished.</param>
    /// <param name="step">Steps finished in the running epoch.</param>
    /// <param name="within">How long the training stood still for it.</param>
    void CheckpointWritten(string path, int epoch, int step, TimeSpan within);

    /// <summary>A checkpoint could not be written, which is a warning in the attempt's log; it is due again as if it had been.</summary>
    void CheckpointFailed(string why);

    /// <summary>Where to write the weights that the result is measured with: a path that no other attempt uses, absolute.</summary>
    string SelectedWeightsPath(int epoch);

    /// <summary>Those weights were written completely; once the store accepts them they are all that is kept of the training.</summary>
    void WeightsSelected(string path, int epoch);

    /// <summary>The absolute path of a checkpoint of an earlier attempt, or null when the file is missing or its checksum is wrong (which is logged).</summary>
    string? Locate(CheckpointInfo checkpoint);

    /// <summary>Adds a line to the attempt's log.</summary>
    void Log(string level, string text);
}
