using Orchestrator.Worker.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Penalties;

/// <summary>The scale factors γ of the attention modules of a network, not those of its backbone.</summary>
public sealed class ScaleFactors
{
    /// <summary>Finds them by <see cref="IHasScaleFactors"/>.</summary>
    public ScaleFactors(nn.Module network) => All = [.. network.modules().OfType<IHasScaleFactors>().SelectMany(part => part.ScaleFactors)];

    /// <summary>One tensor a batch norm; empty when the module has none.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The share of all γ with |γ| below a bound, 0 to 1: how sparse the penalty has made them.</summary>
    public double ShareBelow(double bound)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var below = All.Sum(gamma => gamma.abs().lt(bound).sum().item<long>());
        return (double)below / All.Sum(gamma => gamma.numel());
    }
}
