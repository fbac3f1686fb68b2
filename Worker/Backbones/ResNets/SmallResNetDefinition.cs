using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>The residual networks of He et al. 2016 for CIFAR: widths 16, 32 and 64, parameter-free shortcuts (option A).</summary>
/// <param name="depth">The number in the name: weighted layers, six for each block of a stage and two more.</param>
/// <param name="parameters">Parameters with 10 classes, as a text for the summary.</param>
public abstract class SmallResNetDefinition(int depth, string parameters) : IBackboneDefinition
{
    private readonly int _blocks = (depth - 2) / 6;

    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = $"resnet{depth}",
        Title = $"ResNet-{depth}",
        Summary = $"A small CIFAR residual network: widths 16, 32 and 64, {(depth - 2) / 6} blocks a stage, zero-padding shortcuts, {parameters} parameters.",
        Source = "He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition, CVPR 2016, section 4.2 (option A shortcuts)",
        Family = BlockFamily.ResidualBasic,
        SinglePixelSides = [new SinglePixelSide(4)],
        ReplacedInputs = [16, 32, 64],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context) =>
        new ResNetShape([16, 32, 64], [_blocks, _blocks, _blocks], BranchKind.Basic, ShortcutKind.ZeroPadding, StemKind.Cifar).Build(context);
}
