using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>MobileNetV2 for ImageNet: 3.5 M parameters with 1000 classes.</summary>
public sealed class MobileNetV2 : IBackboneDefinition
{
    private const string DropoutRate = "dropout";

    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = "mobilenetv2",
        Title = "MobileNetV2",
        Summary = "Inverted residuals with linear bottlenecks and ReLU6, total stride 32, for images of about 224 pixels.",
        Source = "Sandler, Howard, Zhu, Zhmoginov, Chen: MobileNetV2, CVPR 2018; as in torchvision",
        Family = BlockFamily.InvertedResidual,
        SinglePixelSides = [new SinglePixelSide(32)],
        ReplacedInputs = MobileNetV2Shape.ProjectedWidths,
        Options = [OptionSpec.Number(DropoutRate, 0.2, 0, 0.95, "Share of the pooled features that a training step leaves out.")],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var network = new MobileNetV2Shape(StemStride: 2, SecondRowStride: 2, InvertedResidualStyle.ImageNet).Build(context);
        network.AddPart("dropout", new KeyedDropout(context.Options[DropoutRate].AsNumber()));
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }
}
