using TorchSharp;
using TorchSharp.Native;

namespace Orchestrator.Torch;

/// <summary>
/// Mixed precision on this thread until it is disposed: convolutions and matrix products run in the given type, losses and normalisations
/// in float32. TorchSharp has no such thing; code outside of <c>Torch/</c> must do without where the packages are used.
/// </summary>
public sealed class Autocast : IDisposable
{
    private readonly DeviceType device;

    /// <param name="device">The CPU or CUDA.</param>
    /// <param name="type">float16 on CUDA (V100 has no bfloat16 units), bfloat16 on the CPU.</param>
    /// <exception cref="InvalidOperationException">Autocast is on already.</exception>
    public Autocast(DeviceType device, torch.ScalarType type)
    {
        if (LibTorch.IsAutocast((int)device) != 0)
            throw new InvalidOperationException($"Autocast is on already for {device} on this thread.");
        this.device = device;
        LibTorch.Check(LibTorch.SetAutocast((int)device, 1, (int)type));
    }

    /// <summary>Leaves the region and drops the weights that were cast in it.</summary>
    public void Dispose() => LibTorch.Check(LibTorch.SetAutocast((int)device, 0, 0));
}
