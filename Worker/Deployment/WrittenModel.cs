namespace Orchestrator.Worker.Deployment;

/// <summary>A model file that was written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Form">Its form.</param>
/// <param name="FoldedParts">Parts of the network that were folded; 0 in training form, and where nothing folds.</param>
/// <param name="Parameters">Trainable parameters of that form.</param>
/// <param name="LargestDifference">The largest absolute difference that folding made to a logit on images of noise.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record WrittenModel(string Path, ModelForm Form, int FoldedParts, long Parameters, double LargestDifference, long Bytes, string Sha256);
