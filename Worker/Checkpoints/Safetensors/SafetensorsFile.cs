using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Checkpoints;

/// <summary>
/// Named tensors in one file, in the safetensors layout: the length of the header (8 bytes, little endian), a JSON header, the bytes of the
/// tensors in row-major order. Python's safetensors reads and writes the same files.
/// </summary>
public static class SafetensorsFile
{
    /// <summary>Writes the file as a whole or not at all: to a temporary name, flushed to the disk, then renamed.</summary>
    /// <param name="path">Its folder must exist; a file that is there is replaced.</param>
    /// <param name="tensors">On any device, with any strides. Types: float64/32/16, bfloat16, int64/32/16/8, uint8, bool.</param>
    /// <param name="metadata">Text that travels in the header.</param>
    /// <exception cref="ArgumentException">A tensor's type has no name in the format.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(tensors);
        var header = SafetensorsHeader.Describe(tensors, metadata ?? new Dictionary<string, string>());
        AtomicFile.Replace(path, stream =>
        {
            stream.Write(header.ToBytes());
            foreach (var entry in header.Entries) WriteTensor(stream, tensors[entry.Name]);
        });
    }

    /// <summary>Reads the whole file. The tensors are on the CPU and belong to the caller, whatever dispose scope is open.</summary>
    /// <exception cref="InvalidDataException">The file is not a well-formed safetensors file; the message says what is wrong with it.</exception>
    public static SafetensorsContent Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20);
        try
        {
            var header = SafetensorsHeader.Read(stream);
            var tensors = new Dictionary<string, Tensor>();
            foreach (var entry in header.Entries) tensors.Add(entry.Name, ReadTensor(stream, entry));
            return new SafetensorsContent(tensors, header.Metadata);
        }
        catch (InvalidDataException malformed)
        {
            throw new InvalidDataException($"{path}: {malformed.Message}", malformed);
        }
    }

    private static void WriteTensor(Stream stream, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        stream.Write(tensor.detach().cpu().contiguous().bytes);
    }

    private static Tensor ReadTensor(Stream stream, SafetensorsEntry entry)
    {
        var tensor = empty(entry.Shape, entry.Type, CPU).DetachFromDisposeScope();
        if (entry.ByteCount > 0) stream.ReadExactly(tensor.bytes);
        return tensor;
    }
}
