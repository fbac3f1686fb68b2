namespace Orchestrator.Worker.Agent.Reports;

/// <summary>A checkpoint file that is complete and not recorded yet.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Epoch">Epochs finished.</param>
/// <param name="Step">Steps finished in the running epoch.</param>
internal sealed record WrittenCheckpoint(string Path, int Epoch, int Step);
