using Orchestrator.Worker.Checkpoints;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>The tensors of a checkpoint as bytes, by name.</summary>
public static class Tensors
{
    public static SortedDictionary<string, string> Bytes(string path)
    {
        using var file = SafetensorsFile.Read(path);
        var tensors = file.Tensors.ToDictionary(pair => pair.Key, pair => Convert.ToHexString(pair.Value.bytes));
        return new SortedDictionary<string, string>(tensors, StringComparer.Ordinal);
    }
}
