using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>One module of the grid: its entry in the catalog and the way an instance is built. A module is one file with one public definition.</summary>
public interface IModuleDefinition : IDefines<ModuleEntry>
{
    /// <summary>Builds the module for one place of a network. It maps N x C x H x W to the same shape.</summary>
    /// <remarks>
    /// Random weights belong into convolutions and linear layers: they are drawn afterwards by the trial's seed, see
    /// <c>WeightInitializer</c>. Everything else must be built as a constant.
    /// </remarks>
    Module<Tensor, Tensor> Create(ModuleContext context);
}
