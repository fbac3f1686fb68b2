namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-101: 42.7 M parameters with the CIFAR stem and 100 classes.</summary>
public sealed class ResNet101() : ResNetDefinition(101, BranchKind.Bottleneck, [3, 4, 23, 3]);
