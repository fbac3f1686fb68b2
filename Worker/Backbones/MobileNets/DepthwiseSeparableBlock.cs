using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>A 3x3 convolution of each channel alone (depthwise), then a 1x1 convolution over channels (pointwise); each with batch norm and ReLU.</summary>
internal sealed class DepthwiseSeparableBlock : Block
{
    private readonly NormedConvolution depthwise;
    private readonly NormedConvolution pointwise;

    public DepthwiseSeparableBlock(BlockContext context, int width, int stride)
        : base(nameof(DepthwiseSeparableBlock), context)
    {
        var inputs = context.Input.Channels;
        depthwise = Add("depthwise", "depthwise_norm", new ConvolutionShape(inputs, 3, stride) { Groups = inputs }, isReplaceable: true);
        var between = Output;
        // The bias does nothing before a batch norm; weiaicunzai's code has it, and its parameter counts are what others report.
        pointwise = Add("pointwise", "pointwise_norm", new ConvolutionShape(width, 1) { HasBias = true });
        Offer(Place.Pre, context.Input);
        Offer(Place.AfterConv2, between);
        Offer(Place.Standard, Output);
        Offer(Place.Post, Output);
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var features = At(Place.AfterConv2, depthwise.Call(At(Place.Pre, x)).relu_());
        features = pointwise.Call(features).relu_();
        return At(Place.Post, At(Place.Standard, features)).MoveToOuterDisposeScope();
    }
}
