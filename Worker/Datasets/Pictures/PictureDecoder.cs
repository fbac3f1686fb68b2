namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>Decodes JPEG and PNG files to upright RGB pictures, whatever they are called. Used by one thread at a time.</summary>
public sealed class PictureDecoder : IDisposable
{
    private readonly JpegDecoder _jpeg = new();

    /// <summary>The picture in a file.</summary>
    /// <exception cref="UnreadablePictureException">It is empty, damaged, cut off, or neither JPEG nor PNG.</exception>
    public Picture Decode(ReadOnlySpan<byte> file)
    {
        if (PictureFormat.IsJpeg(file)) return PictureRotation.Upright(_jpeg.Decode(file), ExifOrientation.Of(file));
        if (PictureFormat.IsPng(file)) return PngDecoder.Decode(file);
        throw new UnreadablePictureException($"{PictureFormat.Describe(file)}; JPEG and PNG are read");
    }

    /// <inheritdoc/>
    public void Dispose() => _jpeg.Dispose();
}
