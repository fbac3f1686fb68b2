using static TorchSharp.torch;

namespace Orchestrator.Golden.Tests;

/// <summary>The gradients of a network in two numbers for each parameter, in the order of the reference's parameters.</summary>
/// <param name="subject">Our network after the backward pass.</param>
/// <param name="keys">The layout of the reference's state dictionary.</param>
internal sealed class GradientDigest(Subject subject, IEnumerable<GoldenKey> keys)
{
    private readonly List<(GoldenKey Key, Tensor Gradient)> _gradients = Read(subject, keys);

    /// <summary>Their Euclidean norms.</summary>
    public Tensor Norms() => stack(_gradients.Select(pair => pair.Gradient.norm()));

    /// <summary>Their dot products with the stream <c>probe/KEY</c>.</summary>
    public Tensor Products() =>
        stack(_gradients.Select(pair => (pair.Gradient * WeightFormula.Stream($"probe/{pair.Key.Name}", pair.Key.Shape, unit => unit)).sum()));

    private static List<(GoldenKey Key, Tensor Gradient)> Read(Subject subject, IEnumerable<GoldenKey> keys)
    {
        var parameters = subject.Network.named_parameters().ToDictionary(pair => pair.Item1, pair => pair.Item2);
        return [.. keys.Where(key => key.Param)
            .Select(key => (key, parameters[subject.NameOf(key.Name)].grad!.to_type(ScalarType.Float64).reshape(key.Shape)))];
    }
}
