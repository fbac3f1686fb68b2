namespace Orchestrator.Trials;

/// <summary>What a network costs in one form: in training, or folded for deployment.</summary>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Macs">Multiply-accumulates of one image in convolutions and linear layers. Papers often call them FLOPs.</param>
/// <param name="ElementOperations">
/// Further operations of one image on single elements that modules state, such as pooling and scaling; 0 where they state none.
/// </param>
public sealed record FormCost(long Parameters, long Macs, long ElementOperations);
