using Orchestrator.Catalog;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Modules;

public sealed class AttentionWeightTests
{
    [Fact]
    public void Batch_GivesWhatEachSampleGivesAlone()
    {
        using var scope = NewDisposeScope();
        using var convolution = AModule.Convolution("aw", 8, 6, kernel: 3, stride: 2, ("q", OptionValue.Of(2)), ("reduction", OptionValue.Of(2)));
        var x = AModule.Normal([3, 8, 7, 6]);

        var together = convolution.call(x);
        var alone = cat(x.split(1).Select(convolution.call).ToArray());

        Assert.Equal([3, 6, 4, 3], together.shape);
        Assert.True(allclose(alone, together, rtol: 1e-5, atol: 1e-6));
    }

    [Fact]
    public void Attention_ThatIsZeroEverywhere_LeavesThePlainConvolution()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var convolution = AModule.Convolution("aw", 4, 4, kernel: 3, stride: 1);
        var state = convolution.state_dict();
        state["point2.weight"].zero_();
        state["point2.bias"].fill_(-100); // The logistic of it is 0 in 32 bits.
        var x = AModule.Normal([2, 4, 5, 5]);

        var expected = functional.conv2d(x, state["convolution.weight"], padding: [1, 1]);

        Assert.True(allclose(expected, convolution.call(x), rtol: 1e-5, atol: 1e-6));
    }

    [Fact]
    public void DepthwiseConvolution_GivesWhatEachSamplesOwnKernelsGive()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var convolution = AModule.Placed("aw", Place.Replace, ("reduction", OptionValue.Of(2)))
            .BuildConvolution(4, new ConvolutionShape(4, 3) { Groups = 4, HasBias = true })!;
        var state = convolution.state_dict();
        var x = AModule.Normal([2, 4, 5, 5]);
        var pooled = functional.adaptive_avg_pool2d(x, 3);
        var hidden = functional.conv2d(pooled, state["point1.weight"], state["point1.bias"]).relu();
        var maps = functional.conv2d(hidden, state["point2.weight"], state["point2.bias"]).sigmoid();

        var expected = cat(Enumerable.Range(0, 2).Select(sample => functional.conv2d(
            x.narrow(0, sample, 1), state["convolution.weight"] * (maps.select(0, sample).unsqueeze(1) + 1), state["convolution.bias"],
            padding: [1, 1], groups: 4)).ToArray());

        Assert.True(allclose(expected, convolution.call(x), rtol: 1e-5, atol: 1e-6));
    }

    [Fact]
    public void Q_ThatDoesNotDivideTheInputChannels_IsRefused()
    {
        var refusal = Assert.Throws<UnsupportedConfigException>(() => AModule.Convolution("aw", 16, 16, 3, 1, ("q", OptionValue.Of(3))));

        Assert.Equal("Module 'aw': q = 3 does not divide the 16 input channels of a convolution.", refusal.Message);
    }

    [Fact]
    public void AttentionWeight_ReplacesTheConvolutionsOf3x3()
    {
        using var basic = AModule.In("resnet18", "aw");
        using var bottleneck = AModule.In("resnet50", "aw+cbam");

        Assert.Equal(16, Replaced(basic).Length);
        Assert.Equal(16, Replaced(bottleneck).Length);
        Assert.All(Replaced(bottleneck), name => Assert.EndsWith("conv2.point1.weight", name, StringComparison.Ordinal));
    }

    private static string[] Replaced(Module network) =>
        [.. network.state_dict().Keys.Where(name => name.EndsWith("point1.weight", StringComparison.Ordinal))];
}
