using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones;

/// <summary>One backbone of the grid: its entry in the catalog and the way a network is built from it.</summary>
public interface IBackboneDefinition : IDefines<BackboneEntry>
{
    /// <summary>Builds the network: it maps images N x C x H x W to logits N x classes.</summary>
    Module<Tensor, Tensor> Create(BackboneContext context);
}
