namespace Orchestrator.Worker.Agent.Reports;

/// <summary>A checkpoint file that is complete and not recorded yet.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Epoch">Epochs finished.</param>
/// <param name="Step">Steps finished in the running epoch.</param>
/// <param name="IsLast">Whether it is the end of the training, which makes all others useless.</param>
internal sealed record WrittenCheckpoint(string Path, int Epoch, int Step, bool IsLast = false);
