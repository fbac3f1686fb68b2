using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>CBAM: convolutional block attention module (Woo et al., ECCV 2018).</summary>
public sealed class ConvolutionalBlockAttentionDefinition : IModuleDefinition
{
    private const string NoSpatial = "no-spatial";

    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "cbam",
        Title = "CBAM",
        Summary = "Gates channels by a perceptron on pooled values, then pixels by a convolution over the maximum and the mean of the channels.",
        Source = "Woo, Park, Lee, Kweon: CBAM, ECCV 2018; batch norm, biases and start as in Jongchan/attention-module, where the paper has none",
        HasScaleFactors = true,
        NoScaleFactorsWhen = new OptionCondition(NoSpatial, OptionValue.Of(true)),
        Options =
        [
            OptionSpec.Integer("reduction", 16, 1, 1024, "Channels per hidden unit of the channel gate; at least one hidden unit is kept."),
            OptionSpec.Choice(
                "pools",
                [
                    "avg+max", "avg", "max", "lp", "lse", "avg+lp", "avg+lse", "max+lp", "max+lse", "lp+lse",
                    "avg+max+lp", "avg+max+lse", "avg+lp+lse", "max+lp+lse", "avg+max+lp+lse",
                ],
                "What the channel gate sees: mean (avg), maximum (max), 2-norm (lp) and log-sum-exp (lse) of each channel."),
            OptionSpec.Boolean(NoSpatial, false, "Whether the spatial gate is left out."),
            OptionSpec.Integer("kernel", 7, [1, 3, 5, 7, 9, 11], "Side of the spatial gate's convolution in pixels."),
            OptionSpec.Boolean("zero-gamma", true, "Whether the spatial gate starts as the constant 1/2, with γ = 0, as in the authors' networks."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var options = context.Options;
        var channel = new PooledChannelGate(context.Channels, options["reduction"].AsInteger(), options["pools"].AsChoice().Split('+'));
        if (options[NoSpatial].AsBoolean()) return new ConvolutionalBlockAttention(channel, null);
        var spatial = new MaxMeanGate(options["kernel"].AsInteger(), pooledAxis: 1);
        if (options["zero-gamma"].AsBoolean()) spatial.StartConstant();
        return new ConvolutionalBlockAttention(channel, spatial);
    }
}

/// <summary>y = x′ · spatial(x′) with x′ = x · channel(x).</summary>
internal sealed class ConvolutionalBlockAttention : Module<Tensor, Tensor>
{
    private readonly PooledChannelGate channel;
    private readonly MaxMeanGate? spatial;

    public ConvolutionalBlockAttention(PooledChannelGate channel, MaxMeanGate? spatial)
        : base(nameof(ConvolutionalBlockAttention))
    {
        this.channel = channel;
        this.spatial = spatial;
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var gated = x * channel.call(x);
        return (spatial is null ? gated : gated * spatial.call(gated)).MoveToOuterDisposeScope();
    }
}

/// <summary>σ(Σ MLP(pool(x))) with one perceptron for all poolings: N x C x H x W to N x C x 1 x 1. Both layers have biases.</summary>
internal sealed class PooledChannelGate : Module<Tensor, Tensor>
{
    private readonly IReadOnlyList<string> pools;
    private readonly Linear squeeze;
    private readonly Linear excite;

    public PooledChannelGate(int channels, int reduction, IReadOnlyList<string> pools)
        : base(nameof(PooledChannelGate))
    {
        this.pools = pools;
        var hidden = Math.Max(1, channels / reduction);
        squeeze = Linear(channels, hidden);
        excite = Linear(hidden, channels);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var votes = pools.Select(pool => excite.call(squeeze.call(Pooled(x, pool)).relu_()));
        return votes.Aggregate((sum, vote) => sum + vote).sigmoid().view(x.shape[0], x.shape[1], 1, 1).MoveToOuterDisposeScope();
    }

    private static Tensor Pooled(Tensor x, string pool) => pool switch
    {
        "avg" => x.mean([2, 3]),
        "max" => x.amax(2, 3),
        "lp" => x.flatten(2).norm(dim: 2),
        "lse" => x.flatten(2).logsumexp(2),
        _ => throw new ArgumentOutOfRangeException(nameof(pool), pool, "Not a pooling of CBAM."),
    };
}
