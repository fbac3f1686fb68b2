using static TorchSharp.torch;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>Where published codes of MobileNetV2 differ in their blocks.</summary>
/// <param name="Activation">Changes its argument in place.</param>
/// <param name="AlwaysExpands">Whether a block that does not widen has the first 1x1 convolution all the same.</param>
/// <param name="ProjectsShortcuts">Whether a block of stride 1 that changes the width adds its input through a 1x1 convolution.</param>
internal sealed record InvertedResidualStyle(Func<Tensor, Tensor> Activation, bool AlwaysExpands, bool ProjectsShortcuts)
{
    /// <summary>As in torchvision, for ImageNet.</summary>
    public static InvertedResidualStyle ImageNet { get; } = new(x => x.relu6_(), AlwaysExpands: false, ProjectsShortcuts: false);

    /// <summary>As in kuangliu/pytorch-cifar.</summary>
    public static InvertedResidualStyle Cifar { get; } = new(x => x.relu_(), AlwaysExpands: true, ProjectsShortcuts: true);
}
