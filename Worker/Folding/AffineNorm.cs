using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Folding;

/// <summary>A batch norm in evaluation mode as the map it is, y = a · x + b for each channel, in 64 bits.</summary>
/// <param name="Scale">One a = γ / √(var + ε) for each channel.</param>
/// <param name="Shift">One b = β − mean · a for each channel.</param>
public readonly record struct AffineNorm(Tensor Scale, Tensor Shift)
{
    /// <summary>Reads a batch norm with scale factors and running statistics. The tensors belong to the caller's dispose scope.</summary>
    public static AffineNorm Of(BatchNorm norm)
    {
        using var noGradient = no_grad();
        var scale = norm.weight!.to_type(ScalarType.Float64) / (norm.running_var!.to_type(ScalarType.Float64) + norm.eps).sqrt();
        return new AffineNorm(scale, norm.bias!.to_type(ScalarType.Float64) - (norm.running_mean!.to_type(ScalarType.Float64) * scale));
    }
}
