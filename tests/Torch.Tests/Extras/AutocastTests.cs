using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Extras;

public sealed class AutocastTests
{
    [Fact]
    public void ConvolutionsAndProducts_RunInTheGivenTypeInsideOnly()
    {
        using var input = randn(1, 2, 5, 5);
        using var weight = randn(3, 2, 3, 3);

        ScalarType inside;
        using (new Autocast(DeviceType.CPU, bfloat16)) inside = functional.conv2d(input, weight).dtype;

        Assert.Equal(bfloat16, inside);
        Assert.Equal(float32, functional.conv2d(input, weight).dtype);
    }

    [Fact]
    public void Gradients_ComeBackInTheTypeOfTheWeights()
    {
        using var input = randn(4, 3);
        using var weight = randn((long[])[2, 3], requires_grad: true);

        using (new Autocast(DeviceType.CPU, bfloat16)) functional.linear(input, weight).to(float32).sum().backward();

        Assert.Equal(float32, weight.grad!.dtype);
        // bfloat16 has 8 bits of precision: each of four terms is off by up to 1/256.
        Assert.True(weight.grad![0].allclose(input.sum(dim: 0), rtol: 0.02, atol: 0.05));
    }

    [Fact]
    public void Autocast_InsideAutocast_IsRefused()
    {
        using var outer = new Autocast(DeviceType.CPU, bfloat16);

        Assert.Throws<InvalidOperationException>(() => new Autocast(DeviceType.CPU, bfloat16));
    }
}
