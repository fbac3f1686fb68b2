using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>ECA: efficient channel attention (Wang et al., CVPR 2020).</summary>
public sealed class EfficientChannelAttentionDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "eca",
        Title = "ECA",
        Summary = "Gates channels by a 1-D convolution along their spatial means: every channel sees its neighbours.",
        Source = "Wang et al.: ECA-Net, CVPR 2020; BangguWu/ECANet",
        Options =
        [
            OptionSpec.Integer(
                "kernel", 0, [0, 1, 3, 5, 7, 9, 11, 13, 15], "Length of the convolution in channels; 0 takes the paper's formula for each width."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var kernel = context.Options["kernel"].AsInteger();
        return new EfficientChannelAttention(kernel == 0 ? KernelFor(context.Channels) : kernel);
    }

    /// <summary>The length by the paper's formula: ⌊|log₂(C) / 2 + 1/2|⌋, plus 1 where that is even.</summary>
    /// <remarks>The released code gives lengths by stage, which do not follow the formula everywhere.</remarks>
    internal static int KernelFor(int channels)
    {
        var length = (int)((Math.Log2(channels) / 2) + 0.5);
        return length % 2 == 1 ? length : length + 1;
    }
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
