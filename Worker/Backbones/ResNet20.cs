using Orchestrator.Catalog;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones;

/// <summary>ResNet-20 for CIFAR: widths 16, 32 and 64, three blocks a stage, parameter-free shortcuts (option A); 0.27 M parameters with 10 classes.</summary>
public sealed class ResNet20 : IBackboneDefinition
{
    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = "resnet20",
        Title = "ResNet-20",
        Summary = "The small CIFAR residual network: widths 16, 32 and 64, three blocks a stage, zero-padding shortcuts, 0.27 M parameters.",
        Source = "He, Zhang, Ren, Sun: Deep Residual Learning for Image Recognition, CVPR 2016, section 4.2 (option A shortcuts)",
        Family = BlockFamily.ResidualBasic,
        Placements = PlacedModule.InResidualBlocks,
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context) =>
        new ResNet(new ResNetShape([16, 32, 64], [3, 3, 3], BranchKind.Basic, ShortcutKind.ZeroPadding, StemKind.Cifar), context);
}
