namespace Orchestrator.Catalog;

/// <summary>A data set as data: shapes and counts as published, and how to get the files.</summary>
public sealed record DatasetEntry : CatalogEntry
{
    /// <summary>Colour channels: 1 or 3.</summary>
    public required int Channels { get; init; }

    /// <summary>Image height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Image width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Number of classes.</summary>
    public required int Classes { get; init; }

    /// <summary>Published number of training images; a folder may hold fewer.</summary>
    public required int TrainImages { get; init; }

    /// <summary>Published number of test images; a folder may hold fewer.</summary>
    public required int TestImages { get; init; }

    /// <summary>Per-channel mean of the training images, on the scale 0 to 1.</summary>
    public required IReadOnlyList<double> Mean { get; init; }

    /// <summary>Per-channel standard deviation of the training images, on the scale 0 to 1.</summary>
    public required IReadOnlyList<double> StandardDeviation { get; init; }

    /// <summary>What a user does to get the files: a package, an address, a folder's layout.</summary>
    public required string HowToGet { get; init; }
}
