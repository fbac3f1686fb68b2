using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Autograd;

/// <summary>Compares gradients with central differences in float64.</summary>
internal static class FiniteDifferences
{
    // Central differences are wrong by step² · f''' / 6 and by rounding / step; 1e-5 balances them near 1e-10 for values around 1.
    private const double Step = 1e-5;
    private const double Tolerance = 1e-6;

    /// <summary>Asserts that the gradients of a random weighting of the function's output fit, for each input.</summary>
    public static void AssertGradients(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        foreach (var input in inputs) input.requires_grad = true;
        using var weights = WeightsFor(function, inputs);
        (function(inputs) * weights).sum().backward();
        foreach (var input in inputs)
        {
            var analytic = input.grad!.data<double>().ToArray();
            var numeric = Numeric(() => (function(inputs) * weights).sum().item<double>(), input);
            AssertClose(numeric, analytic);
        }
    }

    private static Tensor WeightsFor(Func<Tensor[], Tensor> function, Tensor[] inputs)
    {
        using var noGrad = no_grad();
        return randn_like(function(inputs));
    }

    private static double[] Numeric(Func<double> value, Tensor input)
    {
        using var noGrad = no_grad();
        var elements = input.view(-1).data<double>();
        var result = new double[elements.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var original = elements[i];
            elements[i] = original + Step;
            var above = value();
            elements[i] = original - Step;
            var below = value();
            elements[i] = original;
            result[i] = (above - below) / (2 * Step);
        }

        return result;
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance * (1 + Math.Abs(expected[i])), $"element {i}: {actual[i]} is not {expected[i]}");
    }
}
