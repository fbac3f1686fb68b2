using System.Buffers.Binary;
using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Trainers.Protocol;

/// <summary>Reads what <see cref="FrameWriter{T}"/> wrote.</summary>
internal sealed class FrameReader<T>(Stream pipe)
    where T : class
{
    // A result with its histograms is some 100 kB; a longer frame means that something else was written to the pipe.
    private const int MaximumBytes = 64 << 20;

    private readonly byte[] _length = new byte[sizeof(int)];

    /// <summary>The next message; null when the other side closed its end, in the middle of a message or between two.</summary>
    /// <exception cref="InvalidDataException">What was read is no message.</exception>
    public async Task<T?> ReadAsync(CancellationToken stop = default)
    {
        if (!await TryFillAsync(_length, stop)) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(_length);
        if (length is <= 0 or > MaximumBytes) throw new InvalidDataException($"A message of {length} bytes cannot be.");
        var json = new byte[length];
        if (!await TryFillAsync(json, stop)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(json, OrchestratorJson.Compact);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"A message of {length} bytes is no {typeof(T).Name}. {error.Message}", error);
        }
    }

    private async ValueTask<bool> TryFillAsync(Memory<byte> buffer, CancellationToken stop) =>
        await pipe.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop) == buffer.Length;
}
