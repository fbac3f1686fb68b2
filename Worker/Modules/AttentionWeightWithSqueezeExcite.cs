namespace Orchestrator.Worker.Modules;

/// <summary><c>aw+se</c>: AW-convolutions, and SE on the activations.</summary>
public sealed class AttentionWeightWithSqueezeExcite() : AttentionWeightWithGate(new SqueezeExciteDefinition());
