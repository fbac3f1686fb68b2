namespace Orchestrator.Worker.Backbones.ResNets;

/// <summary>ResNet-56 for CIFAR: 0.85 M parameters with 10 classes.</summary>
public sealed class ResNet56() : SmallResNetDefinition(56, "0.85 M");
