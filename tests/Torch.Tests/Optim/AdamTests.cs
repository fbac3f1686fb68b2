using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Optim;

public sealed class AdamTests
{
    private const double Rate = 0.1;
    private const double Epsilon = 1e-8;
    private const double Decay = 0.5;

    [Fact]
    public void Adam_FollowsTheFormula() =>
        OptimizerTrajectory.AssertClose(Expected(), OptimizerTrajectory.Of(p => optim.Adam([p], Rate)));

    [Fact]
    public void Adam_WithDecay_AddsItToTheGradient() =>
        OptimizerTrajectory.AssertClose(
            Expected(decayInGradient: Decay), OptimizerTrajectory.Of(p => optim.Adam([p], Rate, weight_decay: Decay)));

    [Fact]
    public void AdamW_WithDecay_ShrinksTheParameter() =>
        OptimizerTrajectory.AssertClose(
            Expected(decayOfParameter: Decay), OptimizerTrajectory.Of(p => optim.AdamW([p], Rate, weight_decay: Decay)));

    [Fact]
    public void Adam_WithAmsgrad_NeverForgetsTheLargestSquare() =>
        OptimizerTrajectory.AssertClose(
            Expected(keepsLargest: true), OptimizerTrajectory.Of(p => optim.Adam([p], Rate, amsgrad: true)));

    [Fact]
    public void Adam_Maximizing_MirrorsMinimizing()
    {
        var up = OptimizerTrajectory.Of(p => optim.Adam([p], Rate, maximize: true), start: 0);
        var down = OptimizerTrajectory.Of(p => optim.Adam([p], Rate), start: 0);

        OptimizerTrajectory.AssertClose([.. down.Select(value => -value)], up);
    }

    [Fact]
    public void LoadStateDict_ContinuesTheTrajectory()
    {
        using var parameter = new Parameter(tensor((double[])[1.0]));
        using var first = optim.AdamW([parameter], Rate, weight_decay: Decay);
        OptimizerTrajectory.Run(first, parameter);
        using var copy = new Parameter(parameter.detach().clone());
        using var second = optim.AdamW([copy]);

        second.load_state_dict(first.state_dict());

        OptimizerTrajectory.AssertClose(OptimizerTrajectory.Run(first, parameter), OptimizerTrajectory.Run(second, copy));
    }

    // The formula of Kingma and Ba with plain numbers.
    private static double[] Expected(double decayInGradient = 0, double decayOfParameter = 0, bool keepsLargest = false)
    {
        var (value, mean, square, largest) = (1.0, 0.0, 0.0, 0.0);
        return
        [
            .. OptimizerTrajectory.Gradients.Select((given, i) =>
            {
                var gradient = given + (decayInGradient * value);
                value *= 1 - (Rate * decayOfParameter);
                mean = (0.9 * mean) + (0.1 * gradient);
                square = (0.999 * square) + (0.001 * gradient * gradient);
                largest = Math.Max(largest, square);
                var corrected = mean / (1 - Math.Pow(0.9, i + 1));
                var root = Math.Sqrt((keepsLargest ? largest : square) / (1 - Math.Pow(0.999, i + 1)));
                return value -= Rate * corrected / (root + Epsilon);
            }),
        ];
    }
}
