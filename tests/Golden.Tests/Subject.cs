using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Golden.Tests;

/// <summary>Our implementation of a reference.</summary>
/// <param name="Network">Built with the reference's options.</param>
/// <param name="NameOf">Our name for the reference's key.</param>
public sealed record Subject(Module<Tensor, Tensor> Network, Func<string, string> NameOf)
{
    /// <summary>A subject whose names differ by replacements, done in their order.</summary>
    public static Subject Of(Module<Tensor, Tensor> network, params (string Theirs, string Ours)[] names) =>
        new(network, key => names.Aggregate(key, (name, pair) => name.Replace(pair.Theirs, pair.Ours, StringComparison.Ordinal)));

    /// <summary>Sets parameters and buffers to a module case's state before the pass.</summary>
    public void Load(GoldenCase entry, IReadOnlyDictionary<string, Tensor> golden)
    {
        using var noGradient = no_grad();
        var ours = Network.state_dict();
        foreach (var key in entry.State)
        {
            var target = ours[NameOf(key["state/".Length..])];
            target.copy_(golden[key].reshape(target.shape));
        }
    }

    /// <summary>Sets parameters and buffers by the weight formula. A linear layer takes the weights of a 1x1 convolution.</summary>
    internal void Load(IEnumerable<GoldenKey> keys)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var ours = Network.state_dict();
        foreach (var key in keys)
        {
            var target = ours[NameOf(key.Name)];
            target.copy_(WeightFormula.Value(key).reshape(target.shape));
        }
    }
}
