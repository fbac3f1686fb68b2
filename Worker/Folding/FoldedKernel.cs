using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Folding;

/// <summary>
/// The kernel and the bias, in 64 bits, of the one convolution that a convolution and the batch norm after it are in evaluation mode. Kernels
/// of parallel branches of the same stride can be added. The tensors belong to the caller's dispose scope.
/// </summary>
/// <param name="Weight">Outputs x inputs of a group x height x width.</param>
/// <param name="Bias">One number for each output.</param>
public readonly record struct FoldedKernel(Tensor Weight, Tensor Bias)
{
    /// <summary>What a convolution and the norm after it come to: W' = a W, b' = a b + shift.</summary>
    public static FoldedKernel Of(Conv2d convolution, BatchNorm norm)
    {
        using var noGradient = no_grad();
        var affine = AffineNorm.Of(norm);
        var weight = convolution.weight.to_type(ScalarType.Float64) * affine.Scale.view(-1, 1, 1, 1);
        return new FoldedKernel(
            weight, convolution.bias is { } bias ? affine.Shift + (bias.to_type(ScalarType.Float64) * affine.Scale) : affine.Shift);
    }

    /// <summary>What a norm alone comes to: a at the centre of each channel's own input.</summary>
    /// <param name="norm">The norm.</param>
    /// <param name="side">Side of the kernel in pixels; odd.</param>
    /// <param name="groups">Groups of the convolution that the kernel is for.</param>
    public static FoldedKernel OfIdentity(BatchNorm norm, int side, int groups = 1)
    {
        using var noGradient = no_grad();
        var affine = AffineNorm.Of(norm);
        var channels = affine.Scale.shape[0];
        var own = eye(channels / groups, dtype: ScalarType.Float64).repeat(groups, 1);
        return new FoldedKernel((own * affine.Scale.view(-1, 1)).view(channels, -1, 1, 1), affine.Shift).PaddedTo(side);
    }

    /// <summary>The same map as a larger kernel: zeros around this one.</summary>
    /// <param name="side">Side of the kernel in pixels; odd, and not smaller than this one's.</param>
    public FoldedKernel PaddedTo(int side)
    {
        var border = (side - Weight.shape[3]) / 2;
        return this with { Weight = nn.functional.pad(Weight, [border, border, border, border]) };
    }

    /// <summary>The kernel of the sum of two branches.</summary>
    public FoldedKernel Plus(FoldedKernel other) => new(Weight + other.Weight, Bias + other.Bias);

    /// <summary>Gives a convolution this kernel and this bias, rounded once to its own type.</summary>
    public void WriteTo(Conv2d convolution)
    {
        using var noGradient = no_grad();
        convolution.weight.copy_(Weight);
        convolution.bias = new Parameter(Bias.to_type(convolution.weight.dtype).clone());
    }
}
