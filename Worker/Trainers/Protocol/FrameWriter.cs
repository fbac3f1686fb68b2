using System.Buffers.Binary;
using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Trainers.Protocol;

/// <summary>Writes messages to a pipe: the length of the JSON in four bytes, little-endian, then the JSON. For any number of threads.</summary>
internal sealed class FrameWriter<T>(Stream pipe)
    where T : class
{
    private readonly Lock _lock = new();

    /// <summary>Writes one message and hands it to the system.</summary>
    /// <exception cref="IOException">Nobody reads any more.</exception>
    public void Write(T message)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message, OrchestratorJson.Compact);
        var frame = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, json.Length);
        json.CopyTo(frame, sizeof(int));
        lock (_lock)
        {
            pipe.Write(frame);
            pipe.Flush();
        }
    }
}
