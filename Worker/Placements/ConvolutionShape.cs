using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Placements;

/// <summary>A square convolution that keeps the border: its padding is ⌊kernel / 2⌋.</summary>
/// <param name="Outputs">Channels of its output.</param>
/// <param name="Kernel">Side of its kernel in pixels; odd.</param>
/// <param name="Stride">Its stride in pixels.</param>
public sealed record ConvolutionShape(int Outputs, int Kernel, int Stride = 1)
{
    /// <summary>Equal parts of the inputs that see nothing of each other; as many as inputs for a depthwise convolution.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Whether it has a bias.</summary>
    public bool HasBias { get; init; }

    /// <summary>The convolution itself.</summary>
    public Conv2d Build(int inputs) => Conv2d(inputs, Outputs, Kernel, stride: Stride, padding: Kernel / 2, groups: Groups, bias: HasBias);
}
