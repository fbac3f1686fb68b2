using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>
/// A module of the grid that takes the place of convolutions. One that also gates activations implements <see cref="IModuleDefinition"/> as well.
/// Found by its class, like those.
/// </summary>
public interface IConvolutionReplacement : IDefines<ModuleEntry>
{
    /// <summary>Builds what stands in for the convolution. It maps N x inputs x H x W to the shape that the convolution gives.</summary>
    /// <remarks>Random weights belong into convolutions and linear layers, as in <see cref="IModuleDefinition.Create"/>.</remarks>
    Module<Tensor, Tensor> CreateConvolution(ConvolutionContext context);
}
