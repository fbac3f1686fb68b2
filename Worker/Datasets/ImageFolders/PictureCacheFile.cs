using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>
/// A file of decoded pictures, mapped into memory: a preamble (signature, where the index starts, number of pictures, length of the header), pixels, the
/// index of <see cref="PictureRecord"/>s, and the header as JSON. Everything is little-endian.
/// </summary>
internal sealed class PictureCacheFile
{
    /// <summary>Bytes before the first picture.</summary>
    public const int PreambleBytes = 32;

    private readonly MappedFile _file;

    private PictureCacheFile(MappedFile file, PictureCacheHeader header, PictureRecord[] index) => (_file, Header, Index) = (file, header, index);

    /// <summary>The first bytes of a cache; the digit is the version of this layout.</summary>
    public static ReadOnlySpan<byte> Signature => "ORCHPIX1"u8;

    /// <summary>What the file says of itself.</summary>
    public PictureCacheHeader Header { get; }

    /// <summary>The pictures: first those for training.</summary>
    public IReadOnlyList<PictureRecord> Index { get; }

    /// <summary>The cache at a path; null when there is none, or it is none of this layout, or it was cut off.</summary>
    public static PictureCacheFile? TryOpen(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < PreambleBytes) return null;
        var file = new MappedFile(path);
        var preamble = file.Span(0, PreambleBytes);
        if (!preamble.StartsWith(Signature)) return null;
        var indexAt = BinaryPrimitives.ReadInt64LittleEndian(preamble[8..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(preamble[16..]);
        var headerBytes = BinaryPrimitives.ReadInt32LittleEndian(preamble[20..]);
        var indexBytes = (long)count * Marshal.SizeOf<PictureRecord>();
        if (indexAt < PreambleBytes || count < 0 || headerBytes < 0 || indexAt + indexBytes + headerBytes != file.Length) return null;

        var index = MemoryMarshal.Cast<byte, PictureRecord>(file.Span(indexAt, (int)indexBytes)).ToArray();
        try
        {
            var header = JsonSerializer.Deserialize<PictureCacheHeader>(file.Span(indexAt + indexBytes, headerBytes), OrchestratorJson.Compact);
            return header is null ? null : new PictureCacheFile(file, header, index);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The pixels of a picture.</summary>
    public Raster Picture(int picture)
    {
        var record = Index[picture];
        return new Raster(_file.Span(record.Offset, record.Bytes), record.Height, record.Width, Pictures.Picture.Channels);
    }
}
