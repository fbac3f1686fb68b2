using Orchestrator.Worker.Datasets.ImageFolders;

namespace Orchestrator.Worker.Datasets;

/// <summary>A data set as it lies on disk: training and test images, memory-mapped.</summary>
/// <param name="Train">The training images.</param>
/// <param name="Test">The test images.</param>
/// <param name="Checksum">SHA-256 over the unpacked files: 64 hexadecimal digits, the same for plain and gzipped copies.</param>
public sealed record ImageDataset(ImageSet Train, ImageSet Test, string Checksum)
{
    /// <summary>How files became pixels, where that is a choice: decoders, resizer and stored size with their versions.</summary>
    public string? Preparation { get; init; }

    /// <summary>The class folders in the order of their labels, where a list chose them among others.</summary>
    public IReadOnlyList<string>? ClassList { get; init; }

    /// <summary>Files that are no intact pictures and were left out.</summary>
    public IReadOnlyList<UnreadableImage> Unreadable { get; init; } = [];
}
