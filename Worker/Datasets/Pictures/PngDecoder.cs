using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>
/// Decodes PNG to RGB: palettes are looked up, 16 bits are cut to their upper 8, and alpha is dropped, so a transparent pixel has the colour that is
/// stored below its transparency, as with Pillow's <c>convert("RGB")</c>.
/// </summary>
internal static unsafe class PngDecoder
{
    /// <summary>The picture.</summary>
    /// <exception cref="UnreadablePictureException">The file is damaged or cut off.</exception>
    public static Picture Decode(ReadOnlySpan<byte> file)
    {
        var context = LibSpng.NewContext(0);
        try
        {
            fixed (byte* start = file)
            {
                Check(LibSpng.SetFile(context, start, (nuint)file.Length));
                Check(LibSpng.ReadHeader(context, out var header));
                var picture = Picture.Empty(header.Height, header.Width);
                fixed (byte* pixels = picture.Pixels)
                    Check(LibSpng.Decode(context, pixels, (nuint)picture.Pixels.Length, LibSpng.PixelsRgb, 0));

                // The decoder stops after the last row; only reading on compares the checksum of the data and finds a missing end.
                Check(LibSpng.ReadToEnd(context));
                return picture;
            }
        }
        finally
        {
            LibSpng.FreeContext(context);
        }
    }

    private static void Check(int error)
    {
        if (error != 0)
            throw new UnreadablePictureException($"is a damaged or cut-off PNG: {Marshal.PtrToStringUTF8((nint)LibSpng.ErrorText(error))}");
    }
}
