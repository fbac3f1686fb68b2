using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>
/// What a backbone repeats: convolutions with their batch norms, and at most one module at the place that the trial asks for. A kind of block
/// builds its layers one after the other, builds the module for the place it has, and passes each place with <see cref="At"/>.
/// </summary>
internal abstract class Block : Module<Tensor, Tensor>, IFoldable
{
    private readonly BlockContext context;
    private readonly List<NormedConvolution> layers = [];
    private Module<Tensor, Tensor>? module;

    protected Block(string name, BlockContext context)
        : base(name)
    {
        this.context = context;
        Output = context.Input;
    }

    /// <summary>The shape after the layers so far; after the constructor, the shape of the block's output.</summary>
    public FeatureShape Output { get; private set; }

    /// <summary>Folds every convolution with its batch norm.</summary>
    public virtual bool Fold()
    {
        var isFolded = false;
        foreach (var layer in layers)
            isFolded |= layer.Fold();
        return isFolded;
    }

    /// <summary>Adds a convolution that keeps the border, or what the module puts in its place, and moves <see cref="Output"/> on.</summary>
    /// <param name="name">The convolution's name in the state dictionary.</param>
    /// <param name="normName">The batch norm's name; null for none.</param>
    /// <param name="convolution">The convolution.</param>
    /// <param name="isReplaceable">Whether a module that replaces convolutions takes this one.</param>
    protected NormedConvolution Add(string name, string? normName, ConvolutionShape convolution, bool isReplaceable = false)
    {
        var replacement = isReplaceable ? context.Module?.BuildConvolution(Output.Channels, convolution) : null;
        var layer = new NormedConvolution(this, name, normName, replacement ?? convolution.Build(Output.Channels), convolution.Outputs);
        layers.Add(layer);
        Output = Output.After(convolution.Outputs, convolution.Stride);
        return layer;
    }

    /// <summary>Builds the module if this is its place.</summary>
    /// <param name="place">The place that the block has.</param>
    /// <param name="shape">The shape of the tensor there.</param>
    protected void Offer(Place place, FeatureShape shape)
    {
        if (context.Module is not { } placed || placed.Place != place) return;
        module = placed.Build(shape, context.Stage);
        register_module(nameof(module), module);
    }

    /// <summary>Calls the module if this is its place; otherwise the tensor itself.</summary>
    protected Tensor At(Place place, Tensor x) => module is not null && context.Module!.Place == place ? module.call(x) : x;
}
