namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>
/// Decodes JPEG with the accurate transform and smooth chroma upsampling. Greyscale becomes RGB; CMYK and YCCK are taken as inverted, as Adobe
/// writes them, and converted without a colour profile. Both as Pillow does.
/// </summary>
internal sealed unsafe class JpegDecoder : IDisposable
{
    // All pixels are there after this one; every other warning means that some are made up.
    private const string HarmlessWarning = "extraneous bytes before marker";

    private readonly JpegHandle _handle = new();

    /// <summary>The picture as it is stored, not turned upright.</summary>
    /// <exception cref="UnreadablePictureException">The file is damaged or cut off.</exception>
    public Picture Decode(ReadOnlySpan<byte> file)
    {
        fixed (byte* start = file)
        {
            var length = (nuint)file.Length;
            if (LibTurboJpeg.ReadHeader(_handle.Value, start, length, out var width, out var height, out _, out var colours) != 0) Complain();
            if (colours is not (LibTurboJpeg.ColoursCmyk or LibTurboJpeg.ColoursYcck))
            {
                var picture = Picture.Empty(height, width);
                Decompress(start, length, picture.Pixels, height, width, LibTurboJpeg.PixelsRgb);
                return picture;
            }

            var inks = new byte[4 * (Picture.Empty(height, width).Pixels.LongLength / Picture.Channels)];
            Decompress(start, length, inks, height, width, LibTurboJpeg.PixelsCmyk);
            return FromInks(inks, height, width);
        }
    }

    public void Dispose() => _handle.Dispose();

    private void Decompress(byte* file, nuint length, byte[] pixels, int height, int width, int format)
    {
        fixed (byte* output = pixels)
        {
            if (LibTurboJpeg.Decompress(_handle.Value, file, length, output, width, 0, height, format, LibTurboJpeg.AccurateTransform) != 0) Complain();
        }
    }

    private void Complain()
    {
        var complaint = _handle.Complaint;
        if (_handle.WasWarning && complaint.Contains(HarmlessWarning, StringComparison.Ordinal)) return;
        throw new UnreadablePictureException($"is a damaged or cut-off JPEG: {complaint}");
    }

    private static Picture FromInks(byte[] inks, int height, int width)
    {
        var picture = Picture.Empty(height, width);
        for (var pixel = 0; pixel < height * width; pixel++)
        {
            var light = inks[(4 * pixel) + 3];
            for (var channel = 0; channel < Picture.Channels; channel++)
                picture.Pixels[(Picture.Channels * pixel) + channel] = DividedBy255(inks[(4 * pixel) + channel] * light);
        }

        return picture;
    }

    /// <summary>Rounds to nearest, in whole numbers.</summary>
    private static byte DividedBy255(int product)
    {
        var rounded = product + 128;
        return (byte)((rounded + (rounded >> 8)) >> 8);
    }
}
