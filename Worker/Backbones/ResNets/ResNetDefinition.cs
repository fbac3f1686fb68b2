using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>The residual networks of He et al. 2016 for ImageNet, with the stem chosen by an option.</summary>
/// <param name="depth">The number in the name: weighted layers.</param>
/// <param name="branch">The convolutions of a block.</param>
/// <param name="blocks">Blocks of each of the four stages.</param>
public abstract class ResNetDefinition(int depth, BranchKind branch, IReadOnlyList<int> blocks) : IBackboneDefinition
{
    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = $"resnet{depth}",
        Title = $"ResNet-{depth}",
        Summary = $"Residual network with {depth} weighted layers, widths 64 to 512, projection shortcuts and a global average pool.",
        Source = "He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition, CVPR 2016; stride on the 3x3 convolution as in torchvision",
        Family = branch == BranchKind.Basic ? BlockFamily.ResidualBasic : BlockFamily.ResidualBottleneck,
        SinglePixelSides = [new SinglePixelSide(8), new SinglePixelSide(32, new OptionCondition("stem", OptionValue.Of("imagenet")))],
        ReplacedInputs = [64, 128, 256, 512],
        Options = [OptionSpec.Choice("stem", ["cifar", "imagenet"], "3x3 with stride 1 (cifar), or 7x7 with stride 2 and a max pool (imagenet).")],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var stem = context.Options["stem"].AsChoice() == "cifar" ? StemKind.Cifar : StemKind.ImageNet;
        return new ResNetShape([64, 128, 256, 512], blocks, branch, ShortcutKind.Projection, stem).Build(context);
    }
}
