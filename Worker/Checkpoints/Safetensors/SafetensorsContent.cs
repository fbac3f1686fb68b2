using TorchSharp;

namespace Orchestrator.Worker.Checkpoints;

/// <summary>What a safetensors file held. Owns its tensors.</summary>
public sealed class SafetensorsContent(Dictionary<string, torch.Tensor> tensors, IReadOnlyDictionary<string, string> metadata) : IDisposable
{
    /// <summary>The tensors by name, on the CPU.</summary>
    public Dictionary<string, torch.Tensor> Tensors { get; } = tensors;

    /// <summary>The text of the header's <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in Tensors.Values) tensor.Dispose();
    }
}
