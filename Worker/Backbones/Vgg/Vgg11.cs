namespace Orchestrator.Worker.Backbones.Vgg;

/// <summary>VGG-11, configuration A: one or two convolutions a stage. The patent's VGG, whose first convolution is followed by a pool.</summary>
public sealed class Vgg11() : VggDefinition(11, [1, 1, 2, 2, 2]);
