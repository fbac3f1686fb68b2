using Orchestrator.Worker.Placements;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones;

/// <summary>
/// A residual network (He et al. 2016): stem, stages of residual blocks (the first block of every stage but the first has stride 2),
/// global average pool, linear classifier. No convolution has a bias. A module at the place of stages follows every stage but the last.
/// </summary>
internal sealed class ResNet : Module<Tensor, Tensor>
{
    private readonly Conv2d conv1;
    private readonly BatchNorm2d bn1;
    private readonly MaxPool2d? maxpool;
    private readonly List<Module<Tensor, Tensor>> parts = []; // Blocks, and modules between the stages.
    private readonly Linear fc;

    public ResNet(ResNetShape network, BackboneContext context)
        : base(nameof(ResNet))
    {
        var large = network.Stem == StemKind.ImageNet;
        var (width, kernel, stride) = (network.Widths[0], large ? 7 : 3, large ? 2 : 1);
        conv1 = Conv2d(context.Image.Channels, width, kernel, stride: stride, padding: kernel / 2, bias: false);
        bn1 = BatchNorm2d(width);
        maxpool = large ? MaxPool2d(3, stride: 2, padding: 1) : null;
        register_module("conv1", conv1);
        register_module("bn1", bn1);

        var shape = context.Image.After(width, stride);
        if (large) shape = shape.After(width, 2);
        for (var stage = 0; stage < network.Widths.Count; stage++)
        {
            var blocks = new List<ResidualBlock>();
            for (var block = 0; block < network.Blocks[stage]; block++)
            {
                var step = stage > 0 && block == 0 ? 2 : 1;
                blocks.Add(new ResidualBlock(shape, network.Widths[stage], step, network.Branch, network.Shortcut, context.Module));
                shape = blocks[^1].Output;
            }

            parts.AddRange(blocks);
            register_module($"layer{stage + 1}", Sequential(blocks));
            if (context.Module is not { Place: Place.Stage } placed || stage == network.Widths.Count - 1) continue;
            parts.Add(placed.Build(shape));
            register_module($"module{stage + 1}", parts[^1]);
        }

        fc = Linear(shape.Channels, context.Classes);
        register_module("fc", fc);
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var features = bn1.call(conv1.call(x)).relu_();
        if (maxpool is not null) features = maxpool.call(features);
        foreach (var part in parts)
            features = part.call(features);
        return fc.call(features.mean([2, 3])).MoveToOuterDisposeScope();
    }
}
