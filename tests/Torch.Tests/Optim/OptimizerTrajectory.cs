using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Optim;

/// <summary>Runs an optimizer on one number in float64 with given gradients, to compare with the formula worked out by hand.</summary>
internal static class OptimizerTrajectory
{
    /// <summary>The gradients of the steps.</summary>
    public static readonly double[] Gradients = [1.0, -0.5, 2.0];

    public static double[] Of(Func<Parameter, optim.Optimizer> make, double start = 1.0)
    {
        using var parameter = new Parameter(tensor((double[])[start]));
        using var optimizer = make(parameter);
        return Run(optimizer, parameter);
    }

    public static double[] Run(optim.Optimizer optimizer, Parameter parameter) =>
    [
        .. Gradients.Select(gradient =>
        {
            using var scope = NewDisposeScope();
            parameter.grad = tensor((double[])[gradient]);
            optimizer.step();
            return parameter.detach().item<double>();
        }),
    ];

    public static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance: 1e-12);
    }
}
