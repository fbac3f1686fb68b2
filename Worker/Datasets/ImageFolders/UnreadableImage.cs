namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>A file of an image folder that is no intact picture.</summary>
/// <param name="Name">Its path inside the folder.</param>
/// <param name="Reason">What is wrong: the end of a sentence that starts with the name.</param>
public sealed record UnreadableImage(string Name, string Reason);
