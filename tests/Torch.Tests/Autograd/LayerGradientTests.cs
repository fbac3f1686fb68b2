using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Autograd;

public sealed class LayerGradientTests
{
    public LayerGradientTests() => manual_seed(7);

    [Fact]
    public void Conv2d_WithGroupsAndStride_HasRightGradients() =>
        FiniteDifferences.AssertGradients(
            t => functional.conv2d(t[0], t[1], t[2], strides: [2, 1], padding: [1, 2], dilation: [1, 2], groups: 2),
            Double(2, 4, 5, 6), Double(6, 2, 3, 3), Double(6));

    [Fact]
    public void Conv1d_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.conv1d(t[0], t[1], t[2], padding: 1), Double(2, 3, 7), Double(4, 3, 3), Double(4));

    [Fact]
    public void BatchNorm_WhileTraining_HasRightGradients() =>
        FiniteDifferences.AssertGradients(
            t => functional.batch_norm(t[0], null, null, t[1], t[2], training: true), Double(3, 2, 4, 4), Double(2), Double(2));

    [Fact]
    public void BatchNorm_InEvaluation_HasRightGradients()
    {
        var (mean, variance) = (Double(2), Double(2).abs() + 0.5);

        FiniteDifferences.AssertGradients(
            t => functional.batch_norm(t[0], mean, variance, t[1], t[2]), Double(3, 2, 4, 4), Double(2), Double(2));
    }

    [Fact]
    public void Linear_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.linear(t[0], t[1], t[2]), Double(3, 5), Double(4, 5), Double(4));

    [Fact]
    public void LayerNorm_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.layer_norm(t[0], [5], t[1], t[2]), Double(3, 5), Double(5), Double(5));

    [Fact]
    public void AvgPool2d_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.avg_pool2d(t[0], 3, stride: 2, padding: 1), Double(2, 2, 6, 6));

    [Fact]
    public void MaxPool2d_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.max_pool2d(t[0], 2), Double(2, 2, 6, 6));

    [Fact]
    public void AdaptiveAvgPool2d_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.adaptive_avg_pool2d(t[0], (2, 3)), Double(2, 2, 5, 7));

    [Fact]
    public void AdaptiveMaxPool2d_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.adaptive_max_pool2d(t[0], [2, 2]), Double(2, 2, 5, 7));

    [Fact]
    public void CrossEntropy_WithSmoothing_HasRightGradients()
    {
        var target = tensor((long[])[0, 3, 1]);

        FiniteDifferences.AssertGradients(t => functional.cross_entropy(t[0], target, label_smoothing: 0.1), Double(3, 4));
    }

    [Fact]
    public void Interpolate_Bilinear_HasRightGradients() =>
        FiniteDifferences.AssertGradients(
            t => functional.interpolate(t[0], size: [6, 5], mode: InterpolationMode.Bilinear, align_corners: false), Double(1, 2, 3, 4));

    [Fact]
    public void Pad_Reflecting_HasRightGradients() =>
        FiniteDifferences.AssertGradients(t => functional.pad(t[0], (1, 2, 2, 1), PaddingModes.Reflect), Double(1, 2, 4, 4));

    internal static Tensor Double(params long[] shape) => randn(shape, float64);
}
