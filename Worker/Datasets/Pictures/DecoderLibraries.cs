using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>The libraries that decode pictures: whether this machine has them, and their versions.</summary>
internal static unsafe class DecoderLibraries
{
    private const string LoadedLibraries = "/proc/self/maps";

    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Both libraries with their versions, as recorded with a cache. TurboJPEG has no function that tells, so its file's full name does.</summary>
    /// <exception cref="DatasetException">One is not installed; the message says how to install it.</exception>
    public static string Versions => Found.Value;

    private static string Find()
    {
        Require(LibTurboJpeg.FileName, "libturbojpeg0", "libjpeg-turbo");
        Require(LibSpng.FileName, "libspng0", "libspng");
        return $"{FileOf(LibTurboJpeg.FileName)}, libspng {Marshal.PtrToStringUTF8((nint)LibSpng.Version())}";
    }

    private static void Require(string library, string debianPackage, string project)
    {
        if (!NativeLibrary.TryLoad(library, typeof(DecoderLibraries).Assembly, null, out _))
        {
            throw new DatasetException(
                $"Image folders are decoded with {library}, which was not found. On Debian and Ubuntu: apt-get install {debianPackage}; elsewhere install {project}.");
        }
    }

    private static string FileOf(string library)
    {
        var stem = library[..library.IndexOf(".so", StringComparison.Ordinal)];
        var path = File.Exists(LoadedLibraries)
            ? File.ReadLines(LoadedLibraries).Select(line => line.Split(' ')[^1]).FirstOrDefault(path => Path.GetFileName(path).StartsWith(stem, StringComparison.Ordinal))
            : null;
        return Path.GetFileName(path) ?? library;
    }
}
