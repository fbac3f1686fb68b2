using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>
/// An inverted residual with a linear bottleneck: a 1x1 convolution that widens (expand), a 3x3 one of each channel alone (depthwise), a 1x1 one
/// that narrows (project) with no activation after it; the input is added where the stride is 1 and shapes allow it.
/// </summary>
internal sealed class InvertedResidualBlock : Block
{
    private readonly InvertedResidualStyle style;
    private readonly NormedConvolution? expand;
    private readonly NormedConvolution depthwise;
    private readonly NormedConvolution project;
    private readonly Module<Tensor, Tensor>? shortcut;
    private readonly bool hasAddition;

    public InvertedResidualBlock(BlockContext context, int expansion, int width, int stride, InvertedResidualStyle style)
        : base(nameof(InvertedResidualBlock), context)
    {
        this.style = style;
        var (inputs, hidden) = (context.Input.Channels, context.Input.Channels * expansion);
        if (expansion > 1 || style.AlwaysExpands) expand = Add("expand", "expand_norm", new ConvolutionShape(hidden, 1));
        depthwise = Add("depthwise", "depthwise_norm", new ConvolutionShape(hidden, 3, stride) { Groups = hidden });
        var between = Output;
        project = Add("project", "project_norm", new ConvolutionShape(width, 1), isReplaceable: true);

        var isProjected = stride == 1 && inputs != width && style.ProjectsShortcuts;
        hasAddition = stride == 1 && (inputs == width || isProjected);
        if (isProjected)
        {
            shortcut = new ProjectionShortcut(inputs, width, stride);
            register_module("shortcut", shortcut);
        }

        Offer(Place.Pre, context.Input);
        Offer(Place.AfterConv2, between);
        Offer(Place.Standard, Output);
        if (hasAddition) Offer(Place.Identity, Output);
        Offer(Place.Post, Output);
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var features = At(Place.Pre, x);
        if (expand is not null) features = style.Activation(expand.Call(features));
        features = At(Place.AfterConv2, style.Activation(depthwise.Call(features)));
        features = At(Place.Standard, project.Call(features));
        if (hasAddition) features += At(Place.Identity, shortcut is null ? x : shortcut.call(x));
        return At(Place.Post, features).MoveToOuterDisposeScope();
    }
}
