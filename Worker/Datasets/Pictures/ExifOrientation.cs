using System.Buffers.Binary;

namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>Finds how a camera was held, from the Exif part of a JPEG file (Exif 2.3, tag 0x0112).</summary>
internal static class ExifOrientation
{
    /// <summary>The value of a picture that is stored upright.</summary>
    public const int Upright = 1;

    private const int ExifMarker = 0xE1;
    private const int FirstScanMarker = 0xDA;
    private const int OrientationTag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>The orientation, 1 to 8; <see cref="Upright"/> when none is given or what is given makes no sense.</summary>
    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != FirstScanMarker)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) break;
            var segment = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == ExifMarker && segment.StartsWith("Exif\0\0"u8)) return FromTiff(segment[6..]);
            at += 2 + length;
        }

        return Upright;
    }

    private static int FromTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return Upright;
        var isLittle = tiff[0] == 'I';
        var directory = Number(tiff[4..], isLittle);
        if (directory > tiff.Length - 2) return Upright;
        var entries = Short(tiff[(int)directory..], isLittle);
        for (var entry = 0; entry < entries; entry++)
        {
            var at = (int)directory + 2 + (entry * EntryBytes);
            if (at + EntryBytes > tiff.Length) break;
            if (Short(tiff[at..], isLittle) != OrientationTag) continue;
            var value = Short(tiff[(at + 8)..], isLittle);
            return value is >= 1 and <= 8 ? value : Upright;
        }

        return Upright;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
