namespace Orchestrator.Trials;

/// <summary>
/// How weights are drawn before training. Batch norms start with γ = 1 and β = 0 unless a module's own option says otherwise; what a rule
/// does not name starts as with <see cref="Framework"/>.
/// </summary>
public enum Initialization
{
    /// <summary>The framework's default for each layer (Kaiming uniform with a = √5, so within 1 / √fan-in).</summary>
    Framework,

    /// <summary>2-D convolutions: Kaiming normal, fan-out, and biases 0 (He et al. 2015; BangguWu/ECANet's residual networks).</summary>
    KaimingFanOut,

    /// <summary>2-D convolutions: Kaiming uniform, fan-in (Christian-lyc/NAM, MODELS/model_resnet.py).</summary>
    KaimingUniform,

    /// <summary>
    /// 2-D convolutions but those of shortcuts: Kaiming normal, fan-out; the classifier: Kaiming normal, fan-in; all biases 0
    /// (Jongchan/attention-module and landskape-ai/triplet-attention, their residual networks).
    /// </summary>
    AttentionRelease,

    /// <summary>
    /// 2-D convolutions: Kaiming normal, fan-out; linear layers: normal with deviation 0.01; all biases 0 (the MobileNetV2 of torchvision,
    /// BangguWu/ECANet and landskape-ai/triplet-attention).
    /// </summary>
    MobilenetRelease,
}
