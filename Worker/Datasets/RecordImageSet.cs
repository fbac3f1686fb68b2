namespace Orchestrator.Worker.Datasets;

/// <summary>Images of one size, stored channel by channel in files of equally long records.</summary>
public sealed class RecordImageSet : ImageSet
{
    private readonly IReadOnlyList<RecordFile> _files;
    private readonly int[] _firstOfFile;

    /// <summary>Images spread over files, in the files' order.</summary>
    /// <param name="files">Where the pixels are.</param>
    /// <param name="labels">The class of each image, from 0.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="width">In pixels.</param>
    public RecordImageSet(IReadOnlyList<RecordFile> files, ushort[] labels, int channels, int height, int width)
        : base(labels, channels, height, width)
    {
        _files = files;
        _firstOfFile = new int[files.Count];
        for (var file = 1; file < files.Count; file++)
            _firstOfFile[file] = _firstOfFile[file - 1] + files[file - 1].Count;
    }

    /// <inheritdoc/>
    public override int Planes => Channels;

    /// <inheritdoc/>
    public override Raster Plane(int image, int plane)
    {
        var file = Array.BinarySearch(_firstOfFile, image);
        if (file < 0) file = ~file - 1;
        var pixels = _files[file].PixelsOf(image - _firstOfFile[file]);
        return new Raster(pixels.Slice(plane * Height * Width, Height * Width), Height, Width, 1);
    }
}
