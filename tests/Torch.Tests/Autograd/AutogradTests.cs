using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Autograd;

public sealed class AutogradTests
{
    [Fact]
    public void Backward_Twice_AddsToTheGradient()
    {
        using var x = tensor(3.0f, requires_grad: true);

        (x * x).backward();
        (x * x).backward();

        Assert.Equal(12.0f, x.grad!.item<float>());
    }

    [Fact]
    public void NoGrad_InsideItsScope_RecordsNothing()
    {
        using var x = ones(2, requires_grad: true);

        bool inside;
        using (no_grad()) inside = (x * 2).requires_grad;

        Assert.False(inside);
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void Grad_OfANonLinearFunction_LeavesTheInputsAlone()
    {
        using var x = tensor(2.0f, requires_grad: true);

        var grads = autograd.grad([x.pow(3)], [x]);

        Assert.Equal(12.0f, grads[0].item<float>());
        Assert.Null(x.grad);
    }

    [Fact]
    public void Grad_OfAGradient_IsTheSecondDerivative()
    {
        using var x = tensor(2.0f, requires_grad: true);

        var first = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        var second = autograd.grad([first], [x])[0];

        Assert.Equal(12.0f, second.item<float>());
    }

    [Fact]
    public void Detach_StopsTheGradient()
    {
        using var x = tensor(2.0f, requires_grad: true);

        (x * x.detach()).backward();

        Assert.Equal(2.0f, x.grad!.item<float>());
    }

    [Fact]
    public void Backward_OfATensorWithoutGraph_SaysSo()
    {
        using var x = ones(1);

        var error = Assert.ThrowsAny<Exception>(x.backward);

        Assert.Contains("backward: element 0 of tensors does not require grad", error.Message);
    }
}
