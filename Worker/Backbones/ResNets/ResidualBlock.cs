using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>
/// One residual block, basic or bottleneck: relu(B(x) + S(x)), with the module at the place that the trial asks for. Names of parameters
/// are those of torchvision (conv1, bn1, ..., downsample), so that a state dictionary can be read elsewhere.
/// </summary>
internal sealed class ResidualBlock : Block
{
    private const int Expansion = 4;

    private readonly List<NormedConvolution> branch = [];
    private readonly Module<Tensor, Tensor>? downsample;

    public ResidualBlock(BlockContext context, int width, int stride, BranchKind kind, ShortcutKind shortcut)
        : base(nameof(ResidualBlock), context)
    {
        ConvolutionShape[] convolutions = kind == BranchKind.Basic
            ? [new(width, 3, stride), new(width, 3)]
            : [new(width, 1), new(width, 3, stride), new(width * Expansion, 1)];
        var beforeLast = Output;
        foreach (var convolution in convolutions)
        {
            beforeLast = Output;
            var number = branch.Count + 1;
            // A module that replaces convolutions takes those of 3x3: conv2 of a bottleneck, both of a basic block.
            branch.Add(Add($"conv{number}", $"bn{number}", convolution, isReplaceable: convolution.Kernel == 3));
        }

        if (Output != context.Input)
        {
            downsample = shortcut == ShortcutKind.ZeroPadding
                ? new ZeroPaddingShortcut(context.Input.Channels, Output.Channels, stride)
                : new ProjectionShortcut(context.Input.Channels, Output.Channels, stride);
            register_module("downsample", downsample);
        }

        Offer(Place.Pre, context.Input);
        Offer(Place.AfterConv2, beforeLast);
        Offer(Place.Standard, Output);
        Offer(Place.Identity, Output);
        Offer(Place.Post, Output);
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var features = At(Place.Pre, x);
        foreach (var layer in branch[..^1])
            features = layer.Call(features).relu_();
        features = At(Place.AfterConv2, features);
        features = At(Place.Standard, branch[^1].Call(features));
        var identity = At(Place.Identity, downsample is null ? x : downsample.call(x));
        return At(Place.Post, (features + identity).relu_()).MoveToOuterDisposeScope();
    }
}
