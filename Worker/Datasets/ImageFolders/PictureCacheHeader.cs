namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>What a cache of decoded pictures says of itself.</summary>
internal sealed record PictureCacheHeader
{
    /// <summary>The data set's name.</summary>
    public required string Dataset { get; init; }

    /// <summary>How files became pixels: decoders, resizer and stored size, each with its version.</summary>
    public required string Preparation { get; init; }

    /// <summary><see cref="FolderListing.Fingerprint"/> of the folder when it was decoded.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>SHA-256 over the SHA-256 and the name of every file that is in the cache: 64 hexadecimal digits.</summary>
    public required string Checksum { get; init; }

    /// <summary>The class folders in the order of their labels.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Training pictures; they come first.</summary>
    public required int TrainImages { get; init; }

    /// <summary>Test pictures.</summary>
    public required int TestImages { get; init; }

    /// <summary>Files that are no intact pictures and so are not in the cache.</summary>
    public required IReadOnlyList<UnreadableImage> Unreadable { get; init; }
}
