using Orchestrator.Worker.Placements;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Cost;

/// <summary>One layer and what its calls came to.</summary>
internal sealed class WatchedLayer
{
    private readonly Module<Tensor, Tensor> _layer;
    private readonly Action _unhook;
    private long _macs;
    private long _elementOperations;

    public WatchedLayer(string name, Module<Tensor, Tensor> layer)
    {
        (Name, _layer) = (name, layer);
        _unhook = layer.register_forward_hook((_, input, output) =>
        {
            Count(input, output);
            return output;
        }).remove;
    }

    /// <summary>Its place in the network.</summary>
    public string Name { get; }

    /// <summary>The shape of its last output without the batch; null before a call.</summary>
    public string? Output { get; private set; }

    public LayerCost Read()
    {
        var parameters = _layer.parameters(recurse: false).Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
        return new LayerCost(Name, _layer.GetName(), Output, parameters, _macs, _elementOperations);
    }

    public void Unhook() => _unhook();

    private void Count(Tensor input, Tensor output)
    {
        Output = string.Join('x', output.shape[1..]);
        _macs += _layer switch
        {
            // Each output value takes one kernel of weights: inputs / groups times the kernel's taps.
            Convolution convolution => output.numel() / convolution.out_channels * convolution.weight.numel(),
            Linear linear => output.numel() * linear.in_features,
            _ => 0,
        };
        if (_layer is not IStatesCost stating) return;
        var shape = new FeatureShape((int)input.shape[1], (int)input.shape[2], (int)input.shape[3]);
        _macs += stating.MacsOutsideLayers(shape);
        _elementOperations += stating.ElementOperations(shape);
    }
}
