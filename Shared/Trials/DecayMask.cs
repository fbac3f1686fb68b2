namespace Orchestrator.Trials;

/// <summary>Which parameters the weight decay acts on.</summary>
public enum DecayMask
{
    /// <summary>All of them, as PyTorch's optimizers do by default.</summary>
    All,

    /// <summary>Only tensors of two or more dimensions: no biases, no batch-norm scale factors.</summary>
    WeightsOnly,
}
