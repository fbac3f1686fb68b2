using Orchestrator.Worker.Placements;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones;

/// <summary>
/// One residual block, basic or bottleneck: relu(B(x) + S(x)), with the module at the place that the trial asks for. Names of parameters
/// are those of torchvision (conv1, bn1, ..., downsample), so that a state dictionary can be read elsewhere.
/// </summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    private const int Expansion = 4;

    private readonly List<(Module<Tensor, Tensor> Convolution, BatchNorm2d Norm)> layers = [];
    private readonly Module<Tensor, Tensor>? downsample;
    private readonly Module<Tensor, Tensor>? module;
    private readonly Place? placeOfModule;

    public ResidualBlock(FeatureShape input, int width, int stride, BranchKind kind, ShortcutKind shortcutKind, PlacedModule? placed)
        : base(nameof(ResidualBlock))
    {
        (int Channels, int Kernel, int Stride)[] convolutions = kind == BranchKind.Basic
            ? [(width, 3, stride), (width, 3, 1)]
            : [(width, 1, 1), (width, 3, stride), (width * Expansion, 1, 1)];

        var shape = input;
        var beforeLast = input;
        foreach (var (channels, kernel, step) in convolutions)
        {
            beforeLast = shape;
            Add(shape.Channels, channels, kernel, step, placed);
            shape = shape.After(channels, step);
        }

        Output = shape;
        if (Output != input)
        {
            downsample = shortcutKind == ShortcutKind.ZeroPadding
                ? new ZeroPaddingShortcut(input.Channels, Output.Channels, stride)
                : Sequential(Conv2d(input.Channels, Output.Channels, 1, stride: stride, bias: false), BatchNorm2d(Output.Channels));
            register_module("downsample", downsample);
        }

        placeOfModule = placed?.Place;
        module = placeOfModule switch
        {
            null or Place.Stage or Place.Replace => null,
            Place.Pre => placed!.Build(input),
            Place.AfterConv2 => placed!.Build(beforeLast),
            _ => placed!.Build(Output),
        };
        if (module is not null) register_module("module", module);
    }

    /// <summary>The shape of the block's output.</summary>
    public FeatureShape Output { get; }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var branch = At(Place.Pre, x);
        foreach (var (convolution, norm) in layers[..^1])
            branch = norm.call(convolution.call(branch)).relu_();
        branch = At(Place.AfterConv2, branch);
        branch = layers[^1].Norm.call(layers[^1].Convolution.call(branch));
        branch = At(Place.Standard, branch);
        var identity = At(Place.Identity, downsample is null ? x : downsample.call(x));
        return At(Place.Post, (branch + identity).relu_()).MoveToOuterDisposeScope();
    }

    private Tensor At(Place place, Tensor x) => place == placeOfModule ? module!.call(x) : x;

    private void Add(int inputs, int outputs, int kernel, int stride, PlacedModule? placed)
    {
        // A module that replaces convolutions takes those of 3x3: conv2 of a bottleneck, both of a basic block.
        var replacement = kernel == 3 ? placed?.BuildConvolution(inputs, outputs, kernel, stride) : null;
        var convolution = replacement ?? Conv2d(inputs, outputs, kernel, stride: stride, padding: kernel / 2, bias: false);
        var norm = BatchNorm2d(outputs);
        layers.Add((convolution, norm));
        register_module($"conv{layers.Count}", convolution);
        register_module($"bn{layers.Count}", norm);
    }
}
