using Orchestrator.Trials;
using Orchestrator.Worker.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Penalties;

/// <summary>The scale factors γ of the attention modules of a network, not those of its backbone.</summary>
public sealed class ScaleFactors
{
    /// <summary>Finds them by <see cref="IHasScaleFactors"/>.</summary>
    public ScaleFactors(nn.Module network)
    {
        var own = network.modules().Prepend(network).OfType<IHasScaleFactors>().SelectMany(part => part.ScaleFactors).ToHashSet(ReferenceEqualityComparer.Instance);
        Named = [.. network.named_parameters().Where(pair => own.Contains(pair.parameter))];
        All = [.. Named.Select(pair => pair.Gamma)];
    }

    /// <summary>One tensor a batch norm; empty when the module has none.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The same with their names in the state dictionary.</summary>
    public IReadOnlyList<(string Name, Parameter Gamma)> Named { get; }

    /// <summary>How many |γ| of each batch norm lie between the edges.</summary>
    public IReadOnlyList<ScaleFactorHistogram> Histograms() => [.. Named.Select(pair => new ScaleFactorHistogram(pair.Name, Count(pair.Gamma)))];

    /// <summary>The share of all γ with |γ| below a bound, 0 to 1: how sparse the penalty has made them.</summary>
    public double ShareBelow(double bound)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var below = All.Sum(gamma => gamma.abs().lt(bound).sum().item<long>());
        return (double)below / All.Sum(gamma => gamma.numel());
    }

    private static int[] Count(Tensor gamma)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var counts = new int[ScaleFactorHistogram.Edges.Count];
        foreach (var value in gamma.abs().to_type(ScalarType.Float64).cpu().data<double>())
        {
            // A γ that is no number is in no interval; the loss tells that the training diverged.
            var interval = ScaleFactorHistogram.Edges.Count(edge => value >= edge) - 1;
            if (interval >= 0) counts[interval]++;
        }

        return counts;
    }
}
