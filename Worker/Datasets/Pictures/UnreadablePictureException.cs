namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>A file cannot be decoded as a picture. The message is the end of a sentence that starts with the file's name.</summary>
public sealed class UnreadablePictureException(string message) : Exception(message);
