namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-34: 21.3 M parameters with the CIFAR stem and 100 classes.</summary>
public sealed class ResNet34() : ResNetDefinition(34, BranchKind.Basic, [3, 4, 6, 3]);
