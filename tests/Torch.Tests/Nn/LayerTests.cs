using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Nn;

public sealed class LayerTests
{
    [Fact]
    public void BatchNorm_WhileTraining_UpdatesItsStatistics()
    {
        using var norm = BatchNorm2d(1, momentum: 0.25);
        using var input = tensor((float[])[1, 3]).view(2, 1, 1, 1);

        norm.call(input);

        // Mean 2 and unbiased variance 2, weighted by 0.25 against the initial 0 and 1.
        Assert.Equal(0.5f, norm.running_mean!.item<float>());
        Assert.Equal(1.25f, norm.running_var!.item<float>());
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void BatchNorm_InEvaluation_LeavesItsStatistics()
    {
        using var norm = BatchNorm2d(1);
        norm.eval();

        norm.call(randn(2, 1, 3, 3));

        Assert.Equal(0f, norm.running_mean!.item<float>());
        Assert.Equal(0, norm.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void BatchNorm2d_OfAVector_SaysWhatItTakes()
    {
        using var norm = BatchNorm2d(3);

        var error = Assert.Throws<ArgumentException>(() => norm.call(zeros(2, 3)));

        Assert.StartsWith("BatchNorm2d takes 4 dimensions, not 2.", error.Message);
    }

    [Fact]
    public void BatchNorm_OfOneValueForEachChannel_RefusesToTrainAndEvaluates()
    {
        using var norm = BatchNorm2d(3);
        using var input = ones(1, 3, 1, 1);

        var error = Assert.Throws<ArgumentException>(() => norm.call(input));
        norm.eval();
        using var output = norm.call(input);

        Assert.StartsWith("Batch norm needs more than one value for each channel while training, but the input has the shape [1, 3, 1, 1].", error.Message);
        Assert.Equal([1L, 3L, 1L, 1L], output.shape);
        Assert.Equal(0, norm.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void Dropout_InEvaluation_IsTheIdentity()
    {
        using var dropout = Dropout(0.5);
        using var input = randn(10);
        dropout.eval();

        Assert.True(dropout.call(input).Equals(input));
    }

    [Fact]
    public void Dropout_WhileTraining_KeepsTheMean()
    {
        manual_seed(1);
        using var dropout = Dropout(0.25);

        var mean = dropout.call(ones(100_000)).mean().item<float>();

        // The mean of 100,000 values that are 0 or 4/3 has a standard deviation of 0.002.
        Assert.Equal(1.0, mean, tolerance: 0.01);
    }

    [Fact]
    public void Conv2d_WithSamePadding_KeepsTheSize()
    {
        using var conv = Conv2d(3, 4, 5, Padding.Same);

        Assert.Equal([2L, 4L, 7L, 9L], conv.call(zeros(2, 3, 7, 9)).shape);
    }

    [Fact]
    public void Conv2d_WithReflectedBorder_EqualsPaddingFirst()
    {
        using var conv = Conv2d(1, 1, 3, padding: 1, padding_mode: PaddingModes.Reflect);
        using var input = randn(1, 1, 5, 5);

        var expected = functional.conv2d(functional.pad(input, (1, 1, 1, 1), PaddingModes.Reflect), conv.weight, conv.bias);

        Assert.True(conv.call(input).allclose(expected));
    }

    [Fact]
    public void Conv2d_InitialWeights_LieWithinPyTorchsBound()
    {
        using var conv = Conv2d(16, 32, 3);

        // Fan-in 144: kaiming with a = sqrt(5) is uniform within 1 / sqrt(144).
        Assert.True(conv.weight.abs().max().item<float>() <= 1f / 12);
        Assert.Equal(1.0 / 12 / Math.Sqrt(3), conv.weight.std().item<float>(), tolerance: 0.002);
        Assert.True(conv.bias!.abs().max().item<float>() <= 1f / 12);
    }

    [Fact]
    public void KaimingNormal_ByFanOut_HasItsStandardDeviation()
    {
        manual_seed(2);
        using var weight = empty(64, 32, 3, 3);

        init.kaiming_normal_(weight, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU);

        // sqrt(2 / (64 · 9)) over 18,432 values: the sample deviates by about 0.5 %.
        Assert.Equal(Math.Sqrt(2.0 / 576), weight.std().item<float>(), tolerance: 0.001);
    }

    [Fact]
    public void CrossEntropy_IgnoresTheIndexThatItIsTold()
    {
        using var logits = tensor(new float[,] { { 2, 0 }, { 0, 2 } });

        var loss = CrossEntropyLoss(ignore_index: 1).call(logits, tensor((long[])[0, 1])).item<float>();

        Assert.Equal(Math.Log(1 + Math.Exp(-2)), loss, tolerance: 1e-6);
    }

    [Fact]
    public void ClipGradNorm_ScalesToTheLimit()
    {
        using var parameter = new TorchSharp.Modules.Parameter(zeros(2));
        parameter.grad = tensor((float[])[3, 4]);

        var norm = utils.clip_grad_norm_([parameter], max_norm: 1);

        Assert.Equal(5.0, norm, tolerance: 1e-5);
        Assert.Equal(1.0, parameter.grad!.norm().item<float>(), tolerance: 1e-5);
    }

    [Fact]
    public void Sequential_DisposesWhatPassesBetweenItsSteps()
    {
        using var network = Sequential(Linear(4, 4), ReLU(), Linear(4, 2));
        using var input = zeros(1, 4);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        using var output = network.call(input);

        Assert.Equal(before + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }
}
