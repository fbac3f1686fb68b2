using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>The plain backbone: the level every module is compared with.</summary>
public sealed class NoModule : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = ModuleEntry.None,
        Title = "None",
        Summary = "The plain backbone without a module.",
        Source = "The backbone's own paper",
    };

    /// <inheritdoc/>
    /// <remarks>Never called by the backbones: without a placement no block builds a module.</remarks>
    public Module<Tensor, Tensor> Create(ModuleContext context) => Identity();
}
