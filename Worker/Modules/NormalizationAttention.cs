using Orchestrator.Catalog;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Placements;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>NAM: gates made of batch norms and the share each scale factor has in their sum (Liu et al. 2021).</summary>
public sealed class NormalizationAttentionDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "nam",
        Title = "NAM",
        Summary = "Gates channels, pixels or both by a batch norm weighted with its own scale factors γ.",
        Source = "Liu et al.: NAM: Normalization-based Attention Module, 2021; Christian-lyc/NAM (HEAD for channels, d135ad4 for pixels)",
        HasScaleFactors = true,
        Options =
        [
            OptionSpec.Choice("gates", ["channel", "spatial", "both"], "Which gates are built; both means channel first, then spatial."),
            OptionSpec.Boolean("stop-gradient", true, "Whether the weights |γ| / Σ|γ| are constants for the gradient, as in the authors' code."),
            OptionSpec.Boolean("abs", true, "Whether weights use |γ| (the authors' code) or γ (the paper's equation 2)."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var weighting = new ScaleWeighting(context.Options["stop-gradient"].AsBoolean(), context.Options["abs"].AsBoolean());
        return context.Options["gates"].AsChoice() switch
        {
            "channel" => new ChannelNormGate(context.Channels, weighting),
            "spatial" => new PixelNormGate(context.Height, context.Width, weighting),
            _ => Sequential(
                ("channel", new ChannelNormGate(context.Channels, weighting)),
                ("spatial", new PixelNormGate(context.Height, context.Width, weighting))),
        };
    }
}

/// <summary>How scale factors become weights.</summary>
internal sealed record ScaleWeighting(bool StopGradient, bool Absolute)
{
    /// <summary>The share of each γ in their sum. Where the sum is 0 the weights are 0, so the gate is ½ and not NaN.</summary>
    public Tensor WeightsOf(Tensor gamma)
    {
        var factors = StopGradient ? gamma.detach() : gamma;
        if (Absolute) factors = factors.abs();
        var total = factors.sum();
        return factors / where(total.eq(0), ones_like(total), total);
    }
}

/// <summary>What a gate of NAM does to each value: normalise, scale, shift, weigh, sigmoid, gate.</summary>
internal static class NormGateCost
{
    private const int OperationsOnAValue = 6;

    public static long Of(FeatureShape input) => (long)OperationsOnAValue * input.Channels * input.Height * input.Width;
}

/// <summary>y = x · σ(w_c · BN(x)_c) with w = |γ| / Σ|γ| over channels.</summary>
internal sealed class ChannelNormGate : Module<Tensor, Tensor>, IHasScaleFactors, IStatesCost
{
    private readonly BatchNorm2d norm;
    private readonly ScaleWeighting weighting;

    public ChannelNormGate(int channels, ScaleWeighting weighting)
        : base(nameof(ChannelNormGate))
    {
        this.weighting = weighting;
        norm = BatchNorm2d(channels);
        RegisterComponents();
    }

    public IEnumerable<Parameter> ScaleFactors => [norm.weight!];

    public long ElementOperations(FeatureShape input) => NormGateCost.Of(input);

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var weights = weighting.WeightsOf(norm.weight!).view(1, -1, 1, 1);
        return (x * (norm.call(x) * weights).sigmoid_()).MoveToOuterDisposeScope();
    }
}

/// <summary>y = x · σ(w_p · BN(x)_p) with one γ per pixel; statistics over samples and channels. Fixes the input's height and width.</summary>
internal sealed class PixelNormGate : Module<Tensor, Tensor>, IHasScaleFactors, IStatesCost
{
    private readonly BatchNorm1d norm;
    private readonly ScaleWeighting weighting;

    public PixelNormGate(int height, int width, ScaleWeighting weighting)
        : base(nameof(PixelNormGate))
    {
        this.weighting = weighting;
        norm = BatchNorm1d((long)height * width);
        RegisterComponents();
    }

    public IEnumerable<Parameter> ScaleFactors => [norm.weight!];

    public long ElementOperations(FeatureShape input) => NormGateCost.Of(input);

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var pixels = x.flatten(2).transpose(1, 2).contiguous();
        var weights = weighting.WeightsOf(norm.weight!).view(1, -1, 1);
        var gate = (norm.call(pixels) * weights).sigmoid_().transpose(1, 2).view_as(x);
        return (x * gate).MoveToOuterDisposeScope();
    }
}
