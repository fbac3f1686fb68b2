using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>Writes a <see cref="PictureCacheFile"/>: pictures one after the other, then index and header, and the preamble last, so that a cut-off file has none.</summary>
internal sealed class PictureCacheWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly List<PictureRecord> _index = [];
    private readonly FolderFindings _findings = new();

    public PictureCacheWriter(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        _file.Write(new byte[PictureCacheFile.PreambleBytes]);
    }

    /// <summary>Pictures written.</summary>
    public int Count => _index.Count;

    /// <summary>Adds a picture, or notes a file that is none.</summary>
    public void Add(DecodedImage image)
    {
        _findings.Add(image);
        if (image.Picture is not { } picture) return;
        _index.Add(new PictureRecord(_file.Position, picture.Height, picture.Width, image.File.Label));
        _file.Write(picture.Pixels);
    }

    /// <summary>Completes the file.</summary>
    /// <param name="trainImages">How many of the pictures are for training.</param>
    /// <param name="describe">Makes the header from the checksum and the files that could not be read.</param>
    public void Finish(int trainImages, Func<string, IReadOnlyList<UnreadableImage>, PictureCacheHeader> describe)
    {
        var indexAt = _file.Position;
        var header = describe(_findings.Checksum(), _findings.Unreadable) with { TrainImages = trainImages, TestImages = Count - trainImages };
        var headerBytes = JsonSerializer.SerializeToUtf8Bytes(header, OrchestratorJson.Compact);
        _file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_index)));
        _file.Write(headerBytes);

        Span<byte> preamble = stackalloc byte[PictureCacheFile.PreambleBytes];
        preamble.Clear();
        PictureCacheFile.Signature.CopyTo(preamble);
        BinaryPrimitives.WriteInt64LittleEndian(preamble[8..], indexAt);
        BinaryPrimitives.WriteInt32LittleEndian(preamble[16..], Count);
        BinaryPrimitives.WriteInt32LittleEndian(preamble[20..], headerBytes.Length);
        _file.Position = 0;
        _file.Write(preamble);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _file.Dispose();
        _findings.Dispose();
    }
}
