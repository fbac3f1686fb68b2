using Orchestrator.Catalog;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>MobileNetV2 for CIFAR: 2.4 M parameters with 100 classes.</summary>
public sealed class MobileNetV2Cifar : IBackboneDefinition
{
    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = "mobilenetv2-cifar",
        Title = "MobileNetV2 (CIFAR)",
        Summary = "MobileNetV2 for images of 32 pixels: total stride 8, ReLU, 1x1 shortcuts where only the width changes, no dropout.",
        Source = "kuangliu/pytorch-cifar models/mobilenetv2.py, after Sandler et al., CVPR 2018",
        Family = BlockFamily.InvertedResidual,
        SinglePixelSides = [new SinglePixelSide(8)],
        ReplacedInputs = MobileNetV2Shape.ProjectedWidths,
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var network = new MobileNetV2Shape(StemStride: 1, SecondRowStride: 1, InvertedResidualStyle.Cifar).Build(context);
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }
}
