using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>The TurboJPEG API 2.x (turbojpeg.h), which libjpeg-turbo 2 and 3 both have. Sizes are <c>unsigned long</c>: 64 bits on Linux.</summary>
internal static unsafe partial class LibTurboJpeg
{
    public const string FileName = "libturbojpeg.so.0";

    // enum TJPF.
    public const int PixelsRgb = 0;
    public const int PixelsCmyk = 11;

    // enum TJCS.
    public const int ColoursCmyk = 3;
    public const int ColoursYcck = 4;

    // TJFLAG_ACCURATEDCT: the integer transform that Pillow and torchvision use as well.
    public const int AccurateTransform = 4096;

    // enum TJERR: the picture was decoded, but something in the file was wrong.
    public const int Warning = 0;

    [LibraryImport(FileName, EntryPoint = "tjInitDecompress")]
    public static partial nint NewDecompressor();

    [LibraryImport(FileName, EntryPoint = "tjDecompressHeader3")]
    public static partial int ReadHeader(nint handle, byte* file, nuint length, out int width, out int height, out int subsampling, out int colours);

    [LibraryImport(FileName, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(nint handle, byte* file, nuint length, byte* pixels, int width, int pitch, int height, int format, int flags);

    [LibraryImport(FileName, EntryPoint = "tjGetErrorStr2")]
    public static partial byte* ErrorText(nint handle);

    [LibraryImport(FileName, EntryPoint = "tjGetErrorCode")]
    public static partial int ErrorCode(nint handle);

    [LibraryImport(FileName, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);
}
