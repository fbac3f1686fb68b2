using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>BAM: bottleneck attention module (Park et al., BMVC 2018).</summary>
public sealed class BottleneckAttentionDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "bam",
        Title = "BAM",
        Summary = "Adds a gated copy: a channel branch and a spatial branch of dilated convolutions are combined in one gate.",
        Source = "Park, Woo, Lee, Kweon: BAM, BMVC 2018; layers as in Jongchan/attention-module, whose gate is the product and not the paper's sum",
        HasScaleFactors = true,
        NeedsSeveralSamples = true,
        DefaultPlacement = "stage",
        Options =
        [
            OptionSpec.Integer("reduction", 16, 1, 1024, "Channels per hidden channel of both branches; at least one is kept."),
            OptionSpec.Choice("combine", ["sum", "product"], "How the branches meet before the sigmoid: sum (the paper) or product (the published code)."),
            OptionSpec.Integer("dilation", 4, 1, 16, "Distance in pixels between the taps of a dilated convolution."),
            OptionSpec.Integer("dilated-convs", 2, 0, 8, "Number of dilated 3x3 convolutions."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var options = context.Options;
        var hidden = Math.Max(1, context.Channels / options["reduction"].AsInteger());
        var spatial = new DilatedSpatialBranch(
            context.Channels, hidden, options["dilation"].AsInteger(), options["dilated-convs"].AsInteger(), bias: true, norm: true);
        return new BottleneckAttention(context.Channels, hidden, spatial, options["combine"].AsChoice() == "product");
    }
}

/// <summary>y = x · (1 + σ(c + s)), or c · s: c from the means of the channels (N x C), s from the pixels (N x 1 x H x W).</summary>
internal sealed class BottleneckAttention : Module<Tensor, Tensor>, IHasScaleFactors
{
    private readonly Linear squeeze;
    private readonly BatchNorm1d norm;
    private readonly Linear excite;
    private readonly DilatedSpatialBranch spatial;
    private readonly bool multiplies;

    public BottleneckAttention(int channels, int hidden, DilatedSpatialBranch spatial, bool multiplies)
        : base(nameof(BottleneckAttention))
    {
        squeeze = Linear(channels, hidden);
        norm = BatchNorm1d(hidden);
        excite = Linear(hidden, channels);
        this.spatial = spatial;
        this.multiplies = multiplies;
        RegisterComponents();
    }

    /// <remarks>Those of the channel branch; the spatial branch has its own.</remarks>
    public IEnumerable<Parameter> ScaleFactors => [norm.weight!];

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var channel = excite.call(norm.call(squeeze.call(x.mean([2, 3]))).relu_()).view(x.shape[0], x.shape[1], 1, 1);
        var pixels = spatial.call(x);
        var gate = (multiplies ? channel * pixels : channel + pixels).sigmoid_();
        return (x * (gate + 1)).MoveToOuterDisposeScope();
    }
}
