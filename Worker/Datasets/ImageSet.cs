namespace Orchestrator.Worker.Datasets;

/// <summary>
/// Images of one size with their labels: 8-bit, channel by channel, read from memory-mapped files when they are asked for. Safe for several
/// threads.
/// </summary>
public sealed class ImageSet
{
    private readonly IReadOnlyList<RecordFile> _files;
    private readonly int[] _firstOfFile;

    /// <summary>Images spread over files, in the files' order.</summary>
    /// <param name="files">Where the pixels are.</param>
    /// <param name="labels">The class of each image, from 0.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="width">In pixels.</param>
    public ImageSet(IReadOnlyList<RecordFile> files, byte[] labels, int channels, int height, int width)
    {
        _files = files;
        Labels = labels;
        (Channels, Height, Width) = (channels, height, width);
        _firstOfFile = new int[files.Count];
        for (var file = 1; file < files.Count; file++)
            _firstOfFile[file] = _firstOfFile[file - 1] + files[file - 1].Count;
    }

    /// <summary>Number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>The class of each image, from 0.</summary>
    public byte[] Labels { get; }

    /// <summary>Colour channels: 1 or 3.</summary>
    public int Channels { get; }

    /// <summary>Image height in pixels.</summary>
    public int Height { get; }

    /// <summary>Image width in pixels.</summary>
    public int Width { get; }

    /// <summary>Bytes of one image.</summary>
    public int ImageBytes => Channels * Height * Width;

    /// <summary>Copies images one after the other.</summary>
    /// <param name="images">Indices of images; any order, repeats allowed.</param>
    /// <param name="destination">As many times <see cref="ImageBytes"/> as there are indices.</param>
    public void CopyTo(ReadOnlySpan<int> images, Span<byte> destination)
    {
        foreach (var image in images)
        {
            var file = Array.BinarySearch(_firstOfFile, image);
            if (file < 0) file = ~file - 1;
            _files[file].PixelsOf(image - _firstOfFile[file]).CopyTo(destination);
            destination = destination[ImageBytes..];
        }
    }
}
