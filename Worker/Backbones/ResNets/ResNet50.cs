namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-50: 23.7 M parameters with the CIFAR stem and 100 classes.</summary>
public sealed class ResNet50() : ResNetDefinition(50, BranchKind.Bottleneck, [3, 4, 6, 3]);
