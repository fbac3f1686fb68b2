namespace Orchestrator.Trials;

/// <summary>Which parameters the weight decay acts on.</summary>
public enum DecayMask
{
    /// <summary>All of them, as PyTorch's optimizers do by default.</summary>
    All,

    /// <summary>Only tensors of two or more dimensions: no biases, no batch-norm scale factors.</summary>
    WeightsOnly,

    /// <summary>
    /// As <see cref="WeightsOnly"/>, and the batch-norm scale factors of identity branches: RepVGG's rule, which has no decay on biases and on
    /// the scale factors of the 3x3 and 1x1 branches (DingXiaoH/RepVGG, README and train/optimizer.py).
    /// </summary>
    WeightsAndIdentity,
}
