using Orchestrator.Worker.Placements;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>One 3x3 convolution with a bias, its batch norm where it has one, and a ReLU: what VGG repeats.</summary>
internal sealed class PlainBlock : Block
{
    private readonly NormedConvolution layer;

    public PlainBlock(BlockContext context, int width, bool hasNorm)
        : base(nameof(PlainBlock), context)
    {
        layer = Add("conv", hasNorm ? "norm" : null, new ConvolutionShape(width, 3) { HasBias = true }, isReplaceable: true);
        Offer(Place.Pre, context.Input);
        Offer(Place.Standard, Output);
        Offer(Place.Post, Output);
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var features = layer.Call(At(Place.Pre, x)).relu_();
        return At(Place.Post, At(Place.Standard, features)).MoveToOuterDisposeScope();
    }
}
