namespace Orchestrator.Trials;

/// <summary>A checkpoint on disk. The file is named by trial and token; only this pointer in the store is fenced.</summary>
/// <param name="Path">The file, relative to the checkpoint root.</param>
/// <param name="Epoch">Epochs finished.</param>
/// <param name="Step">Steps finished in the running epoch.</param>
/// <param name="Sha256">SHA-256 of the file, 64 hexadecimal digits; checked before a resume.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record CheckpointInfo(string Path, int Epoch, int Step, string Sha256, long Bytes);
