using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Orchestrator.Worker.Tests.Datasets.Pictures;

/// <summary>Writes PNG files: signature, header, an optional palette, one compressed part, end.</summary>
public static class Png
{
    /// <summary>Colour types of the PNG specification.</summary>
    public enum Colours : byte
    {
        /// <summary>One grey sample.</summary>
        Grey = 0,

        /// <summary>Red, green, blue.</summary>
        Rgb = 2,

        /// <summary>An index into the palette.</summary>
        Palette = 3,

        /// <summary>Red, green, blue, alpha.</summary>
        Rgba = 6,
    }

    /// <summary>A file of samples of 8 or 16 bits.</summary>
    /// <param name="samples">The bytes of all rows, without filter bytes.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="colours">What a pixel is.</param>
    /// <param name="bits">Of a sample.</param>
    /// <param name="palette">Red, green, blue of each index.</param>
    /// <param name="promisedSide">Height and width that the header gives instead of the real ones.</param>
    public static byte[] Of(byte[] samples, int height, int width, Colours colours, byte bits = 8, byte[]? palette = null, int? promisedSide = null)
    {
        byte[] header = [.. BigEndian((uint)(promisedSide ?? width)), .. BigEndian((uint)(promisedSide ?? height)), bits, (byte)colours, 0, 0, 0];
        byte[] rows = [.. samples.Chunk(samples.Length / height).SelectMany(row => row.Prepend((byte)0))];
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. palette is null ? [] : Chunk("PLTE", palette),
            .. Chunk("IDAT", Packed(rows)), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. BigEndian((uint)content.Length), .. named, .. BigEndian(Crc(named))];
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
            stream.Write(content);
        return packed.ToArray();
    }

    // CRC-32 of the PNG specification, bit by bit.
    private static uint Crc(byte[] content) =>
        ~content.Aggregate(uint.MaxValue, (sum, value) => Enumerable.Range(0, 8).Aggregate(sum ^ value, (bits, _) => (bits & 1) != 0 ? (bits >> 1) ^ 0xEDB88320 : bits >> 1));

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
