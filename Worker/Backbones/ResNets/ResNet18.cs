namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-18: 11.2 M parameters with the CIFAR stem and 100 classes.</summary>
public sealed class ResNet18() : ResNetDefinition(18, BranchKind.Basic, [2, 2, 2, 2]);
