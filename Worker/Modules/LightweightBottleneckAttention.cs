using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>LBA: the lightweight bottleneck attention of patent CN114118415A (Jinan University).</summary>
public sealed class LightweightBottleneckAttentionDefinition : IModuleDefinition
{
    private const string Norm = "norm";

    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "lba",
        Title = "LBA",
        Summary = "BAM with a cheaper channel branch: 1-D convolutions along the means and the maxima of the channels.",
        Source = "CN114118415A; sizes, norms and the residual form are our reading, after BAM and ECA, of what its public text leaves open",
        HasScaleFactors = true,
        NoScaleFactorsWhen = new OptionCondition(Norm, OptionValue.Of(false)),
        DefaultPlacement = "stage",
        Options =
        [
            OptionSpec.Integer("k", 1, 0, 16, "Neighbours on each side that a channel sees: the 1-D convolution has 2k + 1 weights."),
            OptionSpec.Integer("reduction", 16, 1, 1024, "Channels per hidden channel of the spatial branch; at least one is kept."),
            OptionSpec.Integer("dilation", 4, 1, 16, "Distance in pixels between the taps of the two dilated convolutions."),
            OptionSpec.Boolean(Norm, true, "Whether the spatial branch has batch norms; without them its convolutions have biases."),
            OptionSpec.Boolean("share-1d", true, "Whether means and maxima go through the same 1-D convolution."),
            OptionSpec.Boolean("residual", true, "Whether the output is x (1 + M), as in BAM, or x M."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var options = context.Options;
        var norm = options[Norm].AsBoolean();
        var hidden = Math.Max(1, context.Channels / options["reduction"].AsInteger());
        var spatial = new DilatedSpatialBranch(context.Channels, hidden, options["dilation"].AsInteger(), dilatedLayers: 2, bias: !norm, norm: norm);
        return new LightweightBottleneckAttention(options["k"].AsInteger(), options["share-1d"].AsBoolean(), spatial, options["residual"].AsBoolean());
    }
}

/// <summary>y = x · (1 + M) or x · M with M = σ(conv(mean(x)) + conv′(max(x)) + s): the first two along the channels, s from the pixels.</summary>
internal sealed class LightweightBottleneckAttention : Module<Tensor, Tensor>
{
    private readonly Conv1d ofMeans;
    private readonly Conv1d? ofMaxima;
    private readonly DilatedSpatialBranch spatial;
    private readonly bool residual;

    public LightweightBottleneckAttention(int neighbours, bool shared, DilatedSpatialBranch spatial, bool residual)
        : base(nameof(LightweightBottleneckAttention))
    {
        ofMeans = Along();
        ofMaxima = shared ? null : Along();
        this.spatial = spatial;
        this.residual = residual;
        RegisterComponents();

        Conv1d Along() => Conv1d(1, 1, (2 * neighbours) + 1, padding: neighbours, bias: false);
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var means = ofMeans.call(x.mean([2, 3]).unsqueeze(1));
        var maxima = (ofMaxima ?? ofMeans).call(x.amax(2, 3).unsqueeze(1));
        var channel = (means + maxima).view(x.shape[0], x.shape[1], 1, 1);
        var gate = (channel + spatial.call(x)).sigmoid_();
        return (x * (residual ? gate + 1 : gate)).MoveToOuterDisposeScope();
    }
}
