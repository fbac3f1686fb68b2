namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-20 for CIFAR: 0.27 M parameters with 10 classes.</summary>
public sealed class ResNet20() : SmallResNetDefinition(20, "0.27 M");
