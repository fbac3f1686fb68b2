namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-32 for CIFAR: 0.46 M parameters with 10 classes.</summary>
public sealed class ResNet32() : SmallResNetDefinition(32, "0.46 M");
