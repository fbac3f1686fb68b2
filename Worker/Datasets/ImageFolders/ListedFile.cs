namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>A file of an image folder.</summary>
/// <param name="Name">Its path inside the folder, with <c>/</c>, such as <c>train/cat/1.jpg</c>.</param>
/// <param name="Label">Its class, from 0.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="ChangedAt">When it was last written, UTC.</param>
internal sealed record ListedFile(string Name, ushort Label, long Bytes, DateTime ChangedAt);
