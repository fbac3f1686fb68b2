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
}
