namespace Orchestrator.Trials;

/// <summary>Arithmetic of the forward and backward pass; parameters and optimizer state stay in 32 bits.</summary>
public enum Precision
{
    /// <summary>32-bit floating point: the reference.</summary>
    Fp32,

    /// <summary>bfloat16 where autocast allows it.</summary>
    Bf16,

    /// <summary>16-bit floating point where autocast allows it, with dynamic loss scaling.</summary>
    Fp16,
}
