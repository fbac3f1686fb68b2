namespace Orchestrator.Worker.Backbones.Vgg;

/// <summary>VGG-16, configuration D: 34.0 M parameters with batch norm, the CIFAR head and 100 classes.</summary>
public sealed class Vgg16() : VggDefinition(16, [2, 2, 3, 3, 3]);
