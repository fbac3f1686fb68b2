using System.Globalization;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>
/// An image classifier that is put together step by step: a stem, stages of blocks, a pool and a classifier. A backbone's definition adds its
/// steps in the order of the forward pass; <see cref="Shape"/> follows them.
/// </summary>
internal sealed class StagedNetwork : Module<Tensor, Tensor>, IFoldable
{
    private readonly BackboneContext context;
    private readonly List<NormedConvolution> layers = [];
    private readonly List<Func<Tensor, Tensor>> steps = [];
    private int stages;

    public StagedNetwork(string name, BackboneContext context)
        : base(name)
    {
        this.context = context;
        Shape = context.Image;
    }

    /// <summary>The shape of the features after the steps so far.</summary>
    public FeatureShape Shape { get; private set; }

    /// <summary>Adds a convolution with a batch norm and an activation, outside the blocks.</summary>
    /// <param name="name">The convolution's name in the state dictionary.</param>
    /// <param name="normName">The batch norm's name.</param>
    /// <param name="convolution">The convolution.</param>
    /// <param name="activation">May change its argument in place.</param>
    public void AddConvolution(string name, string normName, ConvolutionShape convolution, Func<Tensor, Tensor> activation)
    {
        var layer = new NormedConvolution(this, name, normName, convolution.Build(Shape.Channels), convolution.Outputs);
        layers.Add(layer);
        steps.Add(x => activation(layer.Call(x)));
        Shape = Shape.After(convolution.Outputs, convolution.Stride);
    }

    /// <summary>Adds the maximum over windows of 3x3 pixels with stride 2 that keep the border.</summary>
    public void AddOverlappingMaxPool()
    {
        steps.Add(x => functional.max_pool2d(x, 3, stride: 2, padding: 1));
        Shape = Shape.After(Shape.Channels, 2);
    }

    /// <summary>Adds the maximum over windows of 2x2 pixels with stride 2; an odd last row or column is left out.</summary>
    public void AddMaxPool()
    {
        steps.Add(x => functional.max_pool2d(x, 2, stride: 2));
        Shape = Shape with { Height = Shape.Height / 2, Width = Shape.Width / 2 };
    }

    /// <summary>Adds a block before the stages; it counts as part of the first one.</summary>
    public void AddBlock(string name, Func<BlockContext, Block> block)
    {
        var built = block(new BlockContext(Shape, 1, context.Module));
        Shape = built.Output;
        AddPart(name, built);
    }

    /// <summary>Adds blocks of one resolution under the name <c>layerN</c>, N from 1.</summary>
    /// <param name="blocks">Build the blocks, each from what the ones before leave.</param>
    /// <param name="endsWithModule">Whether a module at the place of stages follows, under the name <c>moduleN</c>.</param>
    public void AddStage(IEnumerable<Func<BlockContext, Block>> blocks, bool endsWithModule)
    {
        stages++;
        var built = new List<Block>();
        foreach (var block in blocks)
        {
            built.Add(block(new BlockContext(Shape, stages, context.Module)));
            Shape = built[^1].Output;
            steps.Add(built[^1].call);
        }

        register_module(Numbered("layer"), Sequential(built));
        if (endsWithModule && context.Module is { Place: Place.Stage } placed) AddPart(Numbered("module"), placed.Build(Shape, stages));
    }

    /// <summary>Adds the mean over height and width: from here on the features are samples x channels.</summary>
    public void AddGlobalPool() => steps.Add(x => x.mean([2, 3]));

    /// <summary>Adds a part that is called as it is.</summary>
    public void AddPart(string name, Module<Tensor, Tensor> part)
    {
        register_module(name, part);
        steps.Add(part.call);
    }

    /// <summary>Adds a step without weights.</summary>
    public void AddStep(Func<Tensor, Tensor> step) => steps.Add(step);

    /// <summary>Folds the convolutions outside the blocks; blocks fold themselves.</summary>
    public bool Fold()
    {
        var isFolded = false;
        foreach (var layer in layers)
            isFolded |= layer.Fold();
        return isFolded;
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var features = x;
        foreach (var step in steps)
        {
            var next = step(features);
            // Autograd keeps what it needs; in evaluation the memory of a stage is free as soon as the next one is done.
            if (!ReferenceEquals(features, x) && !ReferenceEquals(features, next)) features.Dispose();
            features = next;
        }

        return features.MoveToOuterDisposeScope();
    }

    private string Numbered(string name) => name + stages.ToString(CultureInfo.InvariantCulture);
}
