namespace Orchestrator.Worker.Modules;

/// <summary><c>aw+cbam</c>: AW-convolutions, and CBAM on the activations.</summary>
public sealed class AttentionWeightWithCbam() : AttentionWeightWithGate(new ConvolutionalBlockAttentionDefinition());
