using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Tests.Datasets.Pictures;

/// <summary>Writes JPEG files with TurboJPEG's compressor.</summary>
public static unsafe partial class Jpeg
{
    private const string Library = "libturbojpeg.so.0";

    // enum TJPF and enum TJSAMP of turbojpeg.h.
    private const int Rgb = 0;
    private const int Grey = 6;
    private const int Cmyk = 11;
    private const int Full = 0;
    private const int GreyOnly = 3;

    /// <summary>A colour picture; <paramref name="pixels"/> are red, green, blue.</summary>
    public static byte[] OfColours(byte[] pixels, int height, int width, int quality = 95) => Compress(pixels, height, width, Rgb, Full, quality);

    /// <summary>A greyscale picture.</summary>
    public static byte[] OfGrey(byte[] pixels, int height, int width) => Compress(pixels, height, width, Grey, GreyOnly, quality: 100);

    /// <summary>A picture of four inks, stored as YCCK; 255 means no ink, as Adobe has it.</summary>
    public static byte[] OfInks(byte[] pixels, int height, int width) => Compress(pixels, height, width, Cmyk, Full, quality: 100);

    /// <summary>The same file with an Exif part that gives its orientation.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] tiff =
        [
            .. "MM\0*\0\0\0\u0008"u8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0, 0, 0, 0,
        ];
        byte[] segment = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(segment.Length + 2), .. segment, .. jpeg[2..]];
    }

    private static byte[] Compress(byte[] pixels, int height, int width, int format, int subsampling, int quality)
    {
        var handle = NewCompressor();
        byte* file = null;
        nuint length = 0;
        try
        {
            fixed (byte* start = pixels)
                Assert.Equal(0, Compress(handle, start, width, 0, height, format, &file, &length, subsampling, quality, 0));
            return new ReadOnlySpan<byte>(file, (int)length).ToArray();
        }
        finally
        {
            Free(file);
            Assert.Equal(0, Destroy(handle));
        }
    }

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    private static partial nint NewCompressor();

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    private static partial int Compress(
        nint handle, byte* pixels, int width, int pitch, int height, int format, byte** file, nuint* length, int subsampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    private static partial void Free(byte* file);

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    private static partial int Destroy(nint handle);
}
