using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>
/// The spatial branch of BAM and of LBA, N x C x H x W to N x 1 x H x W: a 1x1 convolution to fewer channels, dilated 3x3 convolutions that keep
/// the size, each followed by batch norm and ReLU, and a 1x1 convolution to one channel with a bias and nothing after it.
/// </summary>
internal sealed class DilatedSpatialBranch : Module<Tensor, Tensor>, IHasScaleFactors
{
    private readonly Sequential layers = Sequential();
    private readonly List<BatchNorm2d> norms = [];

    /// <summary>Builds the branch.</summary>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="hidden">Channels between the first and the last convolution.</param>
    /// <param name="dilation">Distance in pixels between the taps of a dilated convolution.</param>
    /// <param name="dilatedLayers">Number of dilated convolutions.</param>
    /// <param name="bias">Whether the convolutions before the last have biases.</param>
    /// <param name="norm">Whether they are followed by a batch norm.</param>
    public DilatedSpatialBranch(int channels, int hidden, int dilation, int dilatedLayers, bool bias, bool norm)
        : base(nameof(DilatedSpatialBranch))
    {
        Add("reduce", Conv2d(channels, hidden, 1, bias: bias), hidden, norm);
        for (var layer = 1; layer <= dilatedLayers; layer++)
            Add($"dilated{layer}", Conv2d(hidden, hidden, 3, padding: dilation, dilation: dilation, bias: bias), hidden, norm);
        layers.append("project", Conv2d(hidden, 1, 1));
        RegisterComponents();
    }

    public IEnumerable<Parameter> ScaleFactors => norms.Select(norm => norm.weight!);

    public override Tensor forward(Tensor x) => layers.call(x);

    private void Add(string name, Conv2d convolution, int width, bool withNorm)
    {
        layers.append(name, convolution);
        if (withNorm)
        {
            norms.Add(BatchNorm2d(width));
            layers.append($"{name}_norm", norms[^1]);
        }

        layers.append($"{name}_relu", ReLU(inplace: true));
    }
}
