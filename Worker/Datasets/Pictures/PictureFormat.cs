namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>Tells a picture's format by its first bytes. File names are not looked at: ImageNet itself has a PNG that is called .JPEG.</summary>
internal static class PictureFormat
{
    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(PngSignature);

    /// <summary>What a file that is neither JPEG nor PNG seems to be, for a message.</summary>
    public static string Describe(ReadOnlySpan<byte> file)
    {
        if (file.Length == 0) return "is empty";
        var known = file.StartsWith("GIF8"u8) ? "a GIF"
            : file.StartsWith("BM"u8) ? "a BMP"
            : file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8) ? "a WebP"
            : file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) ? "a TIFF"
            : null;
        return known is null ? "is no picture that is known" : $"is {known} picture";
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
}
