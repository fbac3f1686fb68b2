using Orchestrator.Catalog;
using Orchestrator.Worker.Placements;

namespace Orchestrator.Worker.Modules;

/// <summary>The convolution that a module takes the place of.</summary>
/// <param name="Inputs">Channels of its input.</param>
/// <param name="Convolution">Its outputs, kernel, stride and groups, and whether it has a bias.</param>
/// <param name="Options">The module's name with every option set.</param>
public sealed record ConvolutionContext(int Inputs, ConvolutionShape Convolution, Choice Options)
{
    /// <summary>Input channels that each output channel sees.</summary>
    public int InputsOfAGroup => Inputs / Convolution.Groups;
}
