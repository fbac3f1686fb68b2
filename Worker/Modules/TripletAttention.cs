using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>Triplet attention, TAM (Misra et al., WACV 2021).</summary>
public sealed class TripletAttentionDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "triplet",
        Title = "Triplet",
        Summary = "The mean of three gated copies, each gate a convolution over two of the axes channel, height and width.",
        Source = "Misra, Nalamada, Arasanipalai, Hou: Rotate to Attend, WACV 2021; landskape-ai/triplet-attention",
        HasScaleFactors = true,
        Options =
        [
            OptionSpec.Integer("kernel", 7, [1, 3, 5, 7, 9, 11], "Side of each gate's convolution."),
            OptionSpec.Boolean("no-spatial", false, "Whether the gate over height and width is left out; the mean is then of two."),
            OptionSpec.Boolean(
                "zero-gamma", false, "Whether the gate over height and width starts as the constant 1/2, with γ = 0, as in the authors' earlier file."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context) => new TripletAttention(
        context.Options["kernel"].AsInteger(), context.Options["no-spatial"].AsBoolean(), context.Options["zero-gamma"].AsBoolean());
}

/// <summary>
/// y = x · (g_cw(x) + g_hc(x) + g_hw(x)) / 3, each gate pooled along the axis that its name lacks. The authors gate three copies of x with
/// exchanged axes and take their mean, which is the same sum.
/// </summary>
internal sealed class TripletAttention : Module<Tensor, Tensor>
{
    private readonly MaxMeanGate channelWidth;
    private readonly MaxMeanGate heightChannel;
    private readonly MaxMeanGate? heightWidth;

    public TripletAttention(int kernel, bool noSpatial, bool zeroGamma)
        : base(nameof(TripletAttention))
    {
        channelWidth = new MaxMeanGate(kernel, pooledAxis: 2);
        heightChannel = new MaxMeanGate(kernel, pooledAxis: 3);
        heightWidth = noSpatial ? null : new MaxMeanGate(kernel, pooledAxis: 1);
        if (zeroGamma) heightWidth?.StartConstant();
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var gates = channelWidth.call(x) + heightChannel.call(x);
        var mean = heightWidth is null ? gates / 2 : (gates + heightWidth.call(x)) / 3;
        return (x * mean).MoveToOuterDisposeScope();
    }
}
