using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>The decoder of libspng 0.7 (spng.h).</summary>
internal static unsafe partial class LibSpng
{
    public const string FileName = "libspng.so.0";

    // SPNG_FMT_RGB8.
    public const int PixelsRgb = 4;

    /// <summary>struct spng_ihdr.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Header
    {
        public uint Width;
        public uint Height;
        public byte BitDepth;
        public byte ColourType;
        public byte Compression;
        public byte Filter;
        public byte Interlacing;
    }

    [LibraryImport(FileName, EntryPoint = "spng_ctx_new")]
    public static partial nint NewContext(int flags);

    [LibraryImport(FileName, EntryPoint = "spng_ctx_free")]
    public static partial void FreeContext(nint context);

    [LibraryImport(FileName, EntryPoint = "spng_set_png_buffer")]
    public static partial int SetFile(nint context, byte* file, nuint length);

    [LibraryImport(FileName, EntryPoint = "spng_get_ihdr")]
    public static partial int ReadHeader(nint context, out Header header);

    [LibraryImport(FileName, EntryPoint = "spng_decode_image")]
    public static partial int Decode(nint context, byte* pixels, nuint length, int format, int flags);

    [LibraryImport(FileName, EntryPoint = "spng_decode_chunks")]
    public static partial int ReadToEnd(nint context);

    [LibraryImport(FileName, EntryPoint = "spng_strerror")]
    public static partial byte* ErrorText(int error);

    [LibraryImport(FileName, EntryPoint = "spng_version_string")]
    public static partial byte* Version();
}
