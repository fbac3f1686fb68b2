using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>A copy of a network's weights and buffers as they were in the epoch with the best validation.</summary>
internal sealed class BestWeights : IDisposable
{
    private Dictionary<string, Tensor> _tensors = [];

    /// <summary>The copy by name; empty before the first <see cref="Keep"/>.</summary>
    public IReadOnlyDictionary<string, Tensor> Tensors => _tensors;

    /// <summary>Copies the network's present weights.</summary>
    public void Keep(nn.Module network)
    {
        using var scope = NewDisposeScope();
        Take(network.state_dict().ToDictionary(
            pair => pair.Key, pair => pair.Value.detach().clone().DetachFromDisposeScope(), StringComparer.Ordinal));
    }

    /// <summary>Takes over copies that were read from a checkpoint.</summary>
    public void Take(Dictionary<string, Tensor> tensors)
    {
        Dispose();
        _tensors = tensors;
    }

    /// <summary>Gives the network the copied weights.</summary>
    public void PutBack(nn.Module network)
    {
        if (_tensors.Count > 0) network.load_state_dict(_tensors);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in _tensors.Values)
            tensor.Dispose();
        _tensors = [];
    }
}
