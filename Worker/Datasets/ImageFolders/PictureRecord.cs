using System.Runtime.InteropServices;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Where a picture of a cache lies and what it shows: 20 bytes in the file's index, little-endian.</summary>
/// <param name="Offset">Of its first pixel in the file.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Label">The class, from 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct PictureRecord(long Offset, int Height, int Width, int Label)
{
    /// <summary>Bytes of the pixels.</summary>
    public int Bytes => Height * Width * Pictures.Picture.Channels;
}
