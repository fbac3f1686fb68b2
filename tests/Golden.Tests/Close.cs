using static TorchSharp.torch;

namespace Orchestrator.Golden.Tests;

/// <summary>Compares tensors as the golden files ask: the largest absolute difference against a tolerance.</summary>
public static class Close
{
    /// <summary>Fails with the name and the difference when two tensors are further apart than allowed.</summary>
    public static void Equal(string name, Tensor expected, Tensor actual, double tolerance)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var difference = (expected.to_type(ScalarType.Float64).reshape(-1) - actual.to_type(ScalarType.Float64).reshape(-1)).abs().max().item<double>();
        Assert.True(difference <= tolerance, $"{name} is off by {difference:g3}; {tolerance:g3} is allowed.");
    }
}
