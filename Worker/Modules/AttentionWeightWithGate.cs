using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>AW-convolutions inside the blocks together with a gate on activations, which keeps its own placement.</summary>
/// <param name="gate">The gate; its options keep their names, those of the convolutions start with <c>aw-</c>.</param>
public abstract class AttentionWeightWithGate(IModuleDefinition gate) : IModuleDefinition, IConvolutionReplacement
{
    private const string Prefix = "aw-";

    private readonly IModuleDefinition _gate = gate;

    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = gate.Entry with
    {
        Name = $"aw+{gate.Entry.Name}",
        Title = $"AW + {gate.Entry.Title}",
        Summary = $"AW-convolutions in the blocks, and {gate.Entry.Title} at its own placement.",
        Source = $"AW-convolution, arXiv 2108.08205, which reports gains on top of {gate.Entry.Title}; {gate.Entry.Source}",
        ReplacesConvolution = true,
        DividesReplacedInputs = Prefix + AttentionWeightDefinition.Parts,
        NotFoldableBecause = AttentionWeightDefinition.NotFoldable,
        Placements = ["standard", "pre", "post", "identity", "after-conv2", "stage"],
        Options = [.. gate.Entry.Options, .. AttentionWeightDefinition.OptionsOf(Prefix)],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context) => _gate.Create(context);

    /// <inheritdoc/>
    public Module<Tensor, Tensor> CreateConvolution(ConvolutionContext context) => AttentionWeightDefinition.Create(context, Prefix);
}
