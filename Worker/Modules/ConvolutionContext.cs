using Orchestrator.Catalog;

namespace Orchestrator.Worker.Modules;

/// <summary>The convolution that a module takes the place of: square, without bias, with padding ⌊kernel / 2⌋.</summary>
/// <param name="Inputs">Channels of its input.</param>
/// <param name="Outputs">Channels of its output.</param>
/// <param name="Kernel">Side of its kernel in pixels; odd.</param>
/// <param name="Stride">Its stride in pixels.</param>
/// <param name="Options">The module's name with every option set.</param>
public sealed record ConvolutionContext(int Inputs, int Outputs, int Kernel, int Stride, Choice Options);
