namespace Orchestrator.Worker.Datasets;

/// <summary>A data set as it lies on disk: training and test images, memory-mapped.</summary>
/// <param name="Train">The training images.</param>
/// <param name="Test">The test images.</param>
/// <param name="Checksum">SHA-256 over the unpacked files: 64 hexadecimal digits, the same for plain and gzipped copies.</param>
public sealed record ImageDataset(ImageSet Train, ImageSet Test, string Checksum);
