namespace Orchestrator.Worker.Datasets;

/// <summary>A file of equally long records, each with an image in it.</summary>
/// <param name="content">The file's bytes.</param>
/// <param name="headerBytes">Bytes before the first record.</param>
/// <param name="recordBytes">Bytes of a record.</param>
/// <param name="pixelOffset">Bytes of a record before its pixels; the pixels reach to the record's end.</param>
public sealed class RecordFile(MappedFile content, int headerBytes, int recordBytes, int pixelOffset)
{
    /// <summary>Number of records.</summary>
    public int Count { get; } = (int)((content.Length - headerBytes) / recordBytes);

    /// <summary>The pixels of a record.</summary>
    public ReadOnlySpan<byte> PixelsOf(int record) =>
        content.Span(headerBytes + ((long)record * recordBytes) + pixelOffset, recordBytes - pixelOffset);

    /// <summary>The byte at an offset of a record, such as a label.</summary>
    public byte ByteOf(int record, int offset) => content.Span(headerBytes + ((long)record * recordBytes) + offset, 1)[0];
}
