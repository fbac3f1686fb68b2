using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Optim;

public sealed class SgdTests
{
    [Fact]
    public void Plain_FallsByTheRateTimesTheGradient() =>
        OptimizerTrajectory.AssertClose([0.9, 0.95, 0.75], OptimizerTrajectory.Of(p => optim.SGD([p], 0.1)));

    [Fact]
    public void Momentum_AddsUpVelocity() =>
        // v: 1, then 0.9 - 0.5 = 0.4, then 0.36 + 2 = 2.36.
        OptimizerTrajectory.AssertClose(
            [0.9, 0.86, 0.624], OptimizerTrajectory.Of(p => optim.SGD([p], 0.1, momentum: 0.9)));

    [Fact]
    public void Nesterov_LooksOneStepAhead() =>
        // g + 0.9 v: 1.9, -0.5 + 0.36 = -0.14, 2 + 2.124 = 4.124.
        OptimizerTrajectory.AssertClose(
            [0.81, 0.824, 0.4116], OptimizerTrajectory.Of(p => optim.SGD([p], 0.1, momentum: 0.9, nesterov: true)));

    [Fact]
    public void Dampening_LeavesTheFirstStepAlone() =>
        // v: 1, then 0.9 - 0.25 = 0.65, then 0.585 + 1 = 1.585.
        OptimizerTrajectory.AssertClose(
            [0.9, 0.835, 0.6765], OptimizerTrajectory.Of(p => optim.SGD([p], 0.1, momentum: 0.9, dampening: 0.5)));

    [Fact]
    public void WeightDecay_AddsTheParameterToTheGradient() =>
        // 1 - 0.1 · 1.5 = 0.85; 0.85 - 0.1 · (-0.5 + 0.425) = 0.8575; 0.8575 - 0.1 · (2 + 0.42875) = 0.614625.
        OptimizerTrajectory.AssertClose(
            [0.85, 0.8575, 0.614625], OptimizerTrajectory.Of(p => optim.SGD([p], 0.1, weight_decay: 0.5)));

    [Fact]
    public void Maximize_TurnsTheGradientButNotTheDecay() =>
        // PyTorch negates the gradient before it adds the decay: 1 - 0.1 · (-1 + 0.5) = 1.05, ...
        OptimizerTrajectory.AssertClose(
            [1.05, 0.9475, 1.100125], OptimizerTrajectory.Of(p => optim.SGD([p], 0.1, weight_decay: 0.5, maximize: true)));

    [Fact]
    public void Groups_HaveTheirOwnOptions()
    {
        using var decayed = new Parameter(ones(1));
        using var free = new Parameter(ones(1));
        using var optimizer = optim.SGD(
            [new SGD.ParamGroup([decayed], new SGD.Options { weight_decay = 1 }), new SGD.ParamGroup([free], new SGD.Options { weight_decay = 0 })],
            0.5, momentum: 0.9);
        decayed.grad = zeros(1);
        free.grad = zeros(1);

        optimizer.step();

        Assert.Equal(0.5f, decayed.item<float>());
        Assert.Equal(1f, free.item<float>());
    }

    [Fact]
    public void ParameterWithoutGradient_StaysAndGetsItsFirstVelocityLater()
    {
        using var early = new Parameter(ones(1));
        using var late = new Parameter(ones(1));
        using var optimizer = optim.SGD([early, late], 0.1, momentum: 0.9);
        early.grad = ones(1);
        optimizer.step();
        late.grad = ones(1);

        optimizer.step();

        Assert.Equal(1 - 0.1 - 0.19, early.item<float>(), tolerance: 1e-6);
        Assert.Equal(0.9, late.item<float>(), tolerance: 1e-6);
    }

    [Fact]
    public void LoadStateDict_ContinuesTheTrajectory()
    {
        using var parameter = new Parameter(tensor((double[])[1.0]));
        using var first = optim.SGD([parameter], 0.1, momentum: 0.9);
        OptimizerTrajectory.Run(first, parameter);
        using var copy = new Parameter(parameter.detach().clone());
        using var second = optim.SGD([copy], 0.5, momentum: 0.1);

        second.load_state_dict(first.state_dict());

        OptimizerTrajectory.AssertClose(OptimizerTrajectory.Run(first, parameter), OptimizerTrajectory.Run(second, copy));
    }

    [Fact]
    public void LoadStateDict_OfAnotherNumberOfParameters_SaysSo()
    {
        using var one = optim.SGD([new Parameter(ones(1))], 0.1);
        using var two = optim.SGD([new Parameter(ones(1)), new Parameter(ones(1))], 0.1);

        var error = Assert.Throws<ArgumentException>(() => two.load_state_dict(one.state_dict()));

        Assert.StartsWith("The state is of 1 groups with 1 parameters; this optimizer has 1 with 2.", error.Message);
    }

    [Fact]
    public void Nesterov_WithoutMomentum_IsRefused() =>
        Assert.Throws<ArgumentException>(() => optim.SGD([new Parameter(ones(1))], 0.1, nesterov: true));
}
