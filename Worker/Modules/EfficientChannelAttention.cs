using System.Globalization;
using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>ECA: efficient channel attention (Wang et al., CVPR 2020).</summary>
public sealed class EfficientChannelAttentionDefinition : IModuleDefinition
{
    private const string Formula = "formula";
    private const string BelowNinetySix = "1-below-96";

    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "eca",
        Title = "ECA",
        Summary = "Gates channels by a 1-D convolution along their spatial means: every channel sees its neighbours.",
        Source = "Wang et al.: ECA-Net, CVPR 2020; BangguWu/ECANet",
        Options =
        [
            OptionSpec.Integer("kernel", 0, [0, 1, 3, 5, 7, 9, 11, 13, 15], "Length of the convolution in channels; 0 takes it from lengths."),
            OptionSpec.Choice(
                "lengths",
                [Formula, "3-5-7-7", "3-3-5-7", "3-5-5-7", BelowNinetySix],
                "Lengths where kernel is 0: the paper's formula for each width, or those of the released code: by stage for ResNet-18 (3-5-7-7), "
                + "-34 and -101 (3-3-5-7) and -50 (3-5-5-7), and 1 below 96 channels and 3 from there on for MobileNetV2."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var kernel = context.Options["kernel"].AsInteger();
        return new EfficientChannelAttention(kernel == 0 ? LengthFor(context.Options["lengths"].AsChoice(), context.Channels, context.Stage) : kernel);
    }

    /// <summary>The length at one place of a network.</summary>
    /// <param name="lengths">The option <c>lengths</c>.</param>
    /// <param name="channels">Channels at that place.</param>
    /// <param name="stage">The stage, from 1; stages after the last one named have its length.</param>
    internal static int LengthFor(string lengths, int channels, int stage) => lengths switch
    {
        Formula => KernelFor(channels),
        BelowNinetySix => channels < 96 ? 1 : 3,
        _ => ByStage(lengths.Split('-'), stage),
    };

    /// <summary>The length by the paper's formula: ⌊|log₂(C) / 2 + 1/2|⌋, plus 1 where that is even.</summary>
    internal static int KernelFor(int channels)
    {
        var length = (int)((Math.Log2(channels) / 2) + 0.5);
        return length % 2 == 1 ? length : length + 1;
    }

    private static int ByStage(string[] lengths, int stage) => int.Parse(lengths[Math.Min(stage, lengths.Length) - 1], CultureInfo.InvariantCulture);
}

/// <summary>y = x · σ(conv(mean(x))), with the mean over height and width, and the convolution along the channels, zero-padded and without bias.</summary>
internal sealed class EfficientChannelAttention : Module<Tensor, Tensor>
{
    private readonly Conv1d convolution;

    public EfficientChannelAttention(int kernel)
        : base(nameof(EfficientChannelAttention))
    {
        convolution = Conv1d(1, 1, kernel, padding: kernel / 2, bias: false);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var gate = convolution.call(x.mean([2, 3]).unsqueeze(1)).sigmoid_();
        return (x * gate.view(x.shape[0], x.shape[1], 1, 1)).MoveToOuterDisposeScope();
    }
}
