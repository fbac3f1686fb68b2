using Orchestrator.Worker.Datasets.ImageFolders;

namespace Orchestrator.Worker.Datasets;

/// <summary>What looking at every image found.</summary>
/// <param name="TrainImages">Intact training images.</param>
/// <param name="TestImages">Intact test images.</param>
/// <param name="Checksum">SHA-256 over the intact files, as in the record of a result: 64 hexadecimal digits.</param>
/// <param name="Unreadable">The files that are no intact images.</param>
public sealed record DatasetCheck(int TrainImages, int TestImages, string Checksum, IReadOnlyList<UnreadableImage> Unreadable);
