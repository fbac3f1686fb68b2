using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;

namespace Orchestrator.Worker.Checkpoints;

/// <summary>The header of a safetensors file: where each tensor lies.</summary>
internal sealed record SafetensorsHeader(IReadOnlyList<SafetensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The key under which text travels in the header.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>Longest header accepted, in bytes: the limit of Python's safetensors.</summary>
    private const long LongestHeader = 100_000_000;

    private const int LengthBytes = 8;

    /// <summary>Lays the tensors out by falling element size, then by name: every tensor is aligned, and equal content gives equal bytes.</summary>
    public static SafetensorsHeader Describe(IReadOnlyDictionary<string, torch.Tensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (name, tensor) in tensors)
            if (SafetensorsType.NameOf(tensor.dtype) is null)
                throw new ArgumentException($"'{name}' is {tensor.dtype}; the format has {SafetensorsType.Known}.");
        if (tensors.ContainsKey(MetadataKey)) throw new ArgumentException($"A tensor cannot be called '{MetadataKey}'.");
        var entries = new List<SafetensorsEntry>();
        var position = 0L;
        foreach (var (name, tensor) in tensors.OrderByDescending(pair => SafetensorsType.SizeOf(pair.Value.dtype)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var end = position + (tensor.numel() * SafetensorsType.SizeOf(tensor.dtype));
            entries.Add(new SafetensorsEntry(name, tensor.dtype, tensor.shape, position, end));
            position = end;
        }

        return new SafetensorsHeader(entries, metadata);
    }

    /// <summary>Reads and checks the header; the stream stands at the first tensor afterwards.</summary>
    /// <exception cref="InvalidDataException">What is wrong with it.</exception>
    public static SafetensorsHeader Read(Stream stream)
    {
        Span<byte> lengthBytes = stackalloc byte[LengthBytes];
        if (stream.ReadAtLeast(lengthBytes, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            throw new InvalidDataException($"the file has {stream.Length} bytes; the length of the header alone takes {LengthBytes}");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(lengthBytes);
        if (length > LongestHeader)
            throw new InvalidDataException($"the header claims {length} bytes; at most {LongestHeader} are allowed");
        var left = stream.Length - LengthBytes;
        if ((long)length > left)
            throw new InvalidDataException($"the header claims {length} bytes, but only {left} follow: the file is cut off");
        var json = new byte[length];
        stream.ReadExactly(json);
        return SafetensorsHeaderParser.Parse(json, bytesOfData: left - (long)length);
    }

    /// <summary>The length and the JSON, padded with spaces to a multiple of 8 bytes so that the data is aligned.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        buffer.SetLength(LengthBytes);
        buffer.Position = LengthBytes;
        using (var writer = new Utf8JsonWriter(buffer)) WriteTo(writer);
        while (buffer.Length % LengthBytes != 0) buffer.WriteByte((byte)' ');
        var bytes = buffer.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bytes.Length - LengthBytes);
        return bytes;
    }

    private void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Metadata.Count > 0)
        {
            writer.WriteStartObject(MetadataKey);
            foreach (var (key, text) in Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteString(key, text);
            writer.WriteEndObject();
        }

        foreach (var entry in Entries) WriteEntry(writer, entry);
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, SafetensorsEntry entry)
    {
        writer.WriteStartObject(entry.Name);
        writer.WriteString("dtype", SafetensorsType.NameOf(entry.Type));
        writer.WriteStartArray("shape");
        foreach (var size in entry.Shape) writer.WriteNumberValue(size);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(entry.Begin);
        writer.WriteNumberValue(entry.End);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
