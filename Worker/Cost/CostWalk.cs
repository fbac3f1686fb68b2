using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Cost;

/// <summary>Watches the calls of every layer of a network, from its construction until it is disposed.</summary>
internal sealed class CostWalk : IDisposable
{
    private readonly List<WatchedLayer> _layers = [];
    private readonly HashSet<nn.Module> _seen = new(ReferenceEqualityComparer.Instance);

    public CostWalk(Module<Tensor, Tensor> network) => Watch("", network);

    /// <summary>The layers that have parameters or did counted work, in the order of the network's definition.</summary>
    public IReadOnlyList<LayerCost> Layers() =>
        [.. _layers.Select(layer => layer.Read()).Where(layer => layer.Parameters > 0 || layer.Macs > 0 || layer.ElementOperations > 0)];

    /// <summary>The output of a stage: of the outermost part of it that is called, and of several the last.</summary>
    public string? OutputOf(string stage) => _layers
        .Where(layer => layer.Output is not null && (layer.Name == stage || layer.Name.StartsWith($"{stage}.", StringComparison.Ordinal)))
        .GroupBy(layer => layer.Name.Count(letter => letter == '.'))
        .MinBy(depth => depth.Key)?.Last().Output;

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        foreach (var layer in _layers) layer.Unhook();
    }

    private void Watch(string name, nn.Module module)
    {
        // A layer that is shared between two places is one layer.
        if (!_seen.Add(module)) return;
        if (module is Module<Tensor, Tensor> layer) _layers.Add(new WatchedLayer(name, layer));
        foreach (var (child, inner) in module.named_children()) Watch(name.Length == 0 ? child : $"{name}.{child}", inner);
    }
}
